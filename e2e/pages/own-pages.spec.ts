/** A reader's own results on every kind of page, in the reader's browser alone. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { ownPages } from "../../lib/own/own-pages.mjs";
import { expect, test } from "../support/test";

const tidy = (rows: readonly string[]) =>
  ["name,cni,encryption,protocol,streams,path,run,bandwidth_bits_per_second", ...rows].join("\n");
const run = (name: string, cni: string, encryption: string, gigabits: readonly number[]) =>
  gigabits.map((each, at) => `${name},${cni},${encryption},tcp,8,direct,${at + 1},${each}e9`);
const results = tidy([
  ...run("Our Calico", "calico", "none", [9.1, 9.2, 9.3]),
  ...run("Our Calico WireGuard", "calico", "wireguard", [4.1, 4.0, 4.2]),
  ...run("Our Cilium", "cilium", "none", [6.1, 6.0, 6.2]),
]);

async function add(page: Page): Promise<void> {
  await page.goto("/import");
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await page.getByLabel("choose files").setInputFiles({
    name: "ours.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(results),
  });
  await page.getByRole("button", { name: "Add 9 runs" }).click();
  await page.getByLabel("Your link in Gbit/s").fill("10");
  await expect(page.getByText("Kept in this browser.")).toBeVisible();
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("own results have every kind of page, and no request carries them", async ({ page }) => {
  await add(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));
  await page.goto("/variants?edition=yours&v=1");
  await expect(page.locator('tr[data-variant="our-calico"]')).toContainText("9.2");
  await page.getByLabel("Compare Our Calico", { exact: true }).check();
  await page.getByLabel("Compare Our Cilium").check();
  await page.getByRole("link", { name: "Compare Our Calico, Our Cilium" }).click();
  await expect(heading(page)).toHaveText(/Our Cilium vs Our Calico: .*34 % slower on 8 TCP streams/);
  await page.getByRole("link", { name: "Claims" }).click();
  await expect(heading(page)).toContainText("with the figures of your own results");
  await page.getByRole("link", { name: "Questions", exact: true }).last().click();
  await page.getByRole("link", { name: /Without encryption/ }).click();
  await expect(page.getByRole("table")).toContainText("Our Calico");
  await page.goto("/variants/our-calico?edition=yours&v=1");
  await expect(heading(page)).toHaveText("Our Calico: all runs of your own results, 10 Gbit/s lab");
  await page.goto("/recommend?edition=yours&policy=no&v=1");
  await expect(heading(page)).toContainText("Our Calico");
  expect(asked.filter((request) => !request.startsWith("GET ") || request.includes("/picture/"))).toEqual([]);
  expect(asked.filter((request) => request.includes("9.2"))).toEqual([]);
});

test("pictures of own results are drawn in the browser, with the figures and without another's source", async ({
  page,
}) => {
  await add(page);
  await page.goto("/explore?edition=yours&v=1");
  for (const [button, file] of [
    ["SVG, light", "own-results-light.svg"],
    ["PNG, 2×, dark", "own-results-dark.png"],
  ] as const) {
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe(file);
    const content = readFileSync(await download.path());
    if (file.endsWith("svg"))
      expect(content.toString()).toMatch(/Our Calico[\s\S]*own results, read and drawn/);
    else expect([content.readUInt32BE(16), content.subarray(1, 4).toString()]).toEqual([2400, "PNG"]);
  }
});

test("results that came in a link go along to the next page", async ({ page, browser, baseURL }) => {
  await add(page);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy link with the data" }).click();
  await expect(page.getByText("Link copied.")).toBeVisible();
  const fragment = new URL(await page.evaluate(() => navigator.clipboard.readText())).hash;
  const other = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const fresh = await other.newPage();
  await fresh.goto(`/explore?edition=yours&v=1${fragment}`);
  await expect(fresh.locator("tbody tr").first()).toContainText("Our Calico");
  await fresh.getByRole("link", { name: ownPages.variants }).click();
  await expect(fresh.locator('tr[data-variant="our-cilium"]')).toBeVisible();
  await fresh.getByRole("link", { name: "Our Cilium" }).click();
  await expect(heading(fresh)).toContainText("Our Cilium: all runs");
  await other.close();
});
