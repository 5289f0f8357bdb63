/** The copy for a static host, in a folder of one. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import sirv from "sirv";
import { expect, test } from "../support/test";

const BASE = "/some/folder";

test.describe.configure({ mode: "serial" });
let out: string;
let host: Server;
let site: string;

test.beforeAll(async () => {
  out = mkdtempSync(path.join(tmpdir(), "cni-export-"));
  const options = ["scripts/export.mjs", "--base", BASE, "--out", out];
  const { status, stderr } = spawnSync(process.execPath, options, { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  const files = sirv(out, { dev: true });
  host = createServer((request, response) => {
    const url = request.url ?? "/";
    if (!url.startsWith(`${BASE}/`)) return void response.writeHead(404).end();
    request.url = url.slice(BASE.length);
    files(request, response, () => {
      response.writeHead(404).end();
    });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => host.once("listening", resolve));
  site = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  host.close();
  rmSync(out, { recursive: true, force: true });
});

/** What a page asked for and did not get, but for suggestions, which need a server. */
function misses(page: Page): string[] {
  const missed: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) missed.push(response.url());
  });
  page.on("pageerror", ({ message }) => missed.push(message));
  return missed;
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const ready = (page: Page) => page.locator("html[data-ready]").waitFor({ state: "attached" });

test("the explorer opens the view of a link, as the server does, and changes it", async ({
  page,
  baseURL,
}) => {
  const missed = misses(page);
  const query = "metric=memory&encryption=wireguard&v=1";
  await page.goto(`${baseURL}/explore?${query}`);
  const served = (await heading(page).textContent()) ?? "";
  await page.goto(`${site}${BASE}/explore/?${query}`);
  await expect(heading(page)).toHaveText(served);
  await page.getByLabel("Metric").selectOption({ label: "Bandwidth (Gbit/s)" });
  await expect(page).toHaveURL(/\/some\/folder\/explore\/\?.*encryption=wireguard/);
  await page.getByRole("link", { name: "2020-08", exact: true }).click();
  await expect(page).toHaveURL(/\/some\/folder\/explore\/edition\/2020-08\/\?/);
  await expect(page.getByRole("main")).toContainText("10 Gbit/s lab, 2020-08");
  expect(missed).toEqual([]);
});

test("every link of the pages leads to a page of the copy", async ({ page }) => {
  const missed = misses(page);
  for (const one of [
    "/",
    "/explore/",
    "/variants/",
    "/questions/ebpf/",
    "/findings/",
    "/data/",
    "/variants/cilium/",
  ]) {
    // Until its scripts have come: they draw links too, and leaving earlier would cut them off.
    await page.goto(`${site}${BASE}${one}`, { waitUntil: "networkidle" });
    const links = await page
      .locator("a[href]")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const own = [
      ...new Set(links.filter((href) => href.startsWith(site)).map((href) => href.split("#")[0] ?? "")),
    ];
    expect(own.length).toBeGreaterThan(10);
    for (const href of own) expect([href, (await page.request.get(href)).status()]).toEqual([href, 200]);
  }
  expect(missed).toEqual([]);
});

test("without script the pages have their figures, and say what needs a server", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site}${BASE}/`);
  await expect(page.locator('tr[data-variant="cilium"]')).toContainText("39.3");
  await page.getByRole("link", { name: "Cilium", exact: true }).first().click();
  await expect(heading(page)).toContainText("Cilium: all runs of 2024-01");
  await page.getByRole("link", { name: "Compare with another" }).click();
  await expect(heading(page)).toHaveText("This needs the site’s server");
  await context.close();
});

test("own results are read and shown", async ({ page }) => {
  const missed = misses(page);
  await page.goto(`${site}${BASE}/import/`);
  await ready(page);
  await page.getByRole("button", { name: "try a sample" }).click();
  await page.getByRole("button", { name: "Add 1 run" }).click();
  await page.getByLabel("Your link in Gbit/s").fill("10");
  await expect(page.getByRole("article")).toContainText("6.10 of 10.0 Gbit/s");
  await page.getByRole("link", { name: "Open in the explorer" }).click();
  await expect(page).toHaveURL(/\/some\/folder\/import\/explore\/\?edition=yours/);
  await expect(page.locator("tbody tr").first()).toContainText("calico-sample");
  expect(missed).toEqual([]);
});
