import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { Explorer } from "../support/explorer";
import { openMenu } from "../support/share-menu";
import { cellsOf } from "../support/table-cells";
import { pages } from "../support/pages";
import { expect, test } from "../support/test";

/** The pages of somebody else's site, by path; served on a port of their own, so from another origin. */
const hosted = new Map<string, string>();
const host = createServer((request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(`<!doctype html><title>Wiki</title>${hosted.get(request.url ?? "") ?? ""}`);
});

test.beforeAll(() => new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve)));
test.afterAll(() => {
  host.closeAllConnections();
  host.close();
});

/** Opens a page of somebody else's with the given content. */
async function openHost(page: Page, content: string): Promise<void> {
  const path = `/${hosted.size}`;
  hosted.set(path, content);
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}${path}`);
}

test("an embed shows its view in somebody else's page, without any script, with its source and a link back", async ({
  page,
  baseURL,
}) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await openHost(
    page,
    `<iframe src="${baseURL}/embed?encryption=wireguard" width="700" height="500"></iframe>`,
  );
  const embed = page.frameLocator("iframe");
  await expect(embed.getByRole("heading")).toContainText("fastest of the 5 shown");
  await expect(embed.getByText("5 WireGuard variants")).toBeVisible();
  await expect(embed.locator(".row-labels")).toContainText("Cilium WireGuard");
  await expect(embed.locator(".row-figures")).toContainText("8.47");
  await expect(embed.locator("footer")).toContainText("infraBuilder");
  await expect(embed.getByRole("link", { name: "CNI benchmark explorer" })).toHaveAttribute(
    "href",
    "/explore?encryption=wireguard&v=1",
  );
  expect(scripts).toEqual([]);
  expect(await page.content()).not.toContain("site-header");
});

test("an embedded table has the figures of the explorer's", async ({ page, baseURL }) => {
  const query = "protocol=udp&encryption=none&sort=variant";
  await new Explorer(page).open(`/explore?${query}`);
  const shown = await page.locator("table.results tbody tr").evaluateAll(cellsOf);
  await openHost(
    page,
    `<iframe src="${baseURL}/embed?${query}&show=table" width="700" height="500"></iframe>`,
  );
  const embed = page.frameLocator("iframe");
  await expect(embed.locator("tbody tr")).toHaveCount(shown.length);
  expect(await embed.locator("tbody tr").evaluateAll(cellsOf)).toEqual(shown);
});

test("an embedded chart of UDP without room for its losses has them in a table below", async ({ page }) => {
  await page.goto("/embed?chart=path&protocol=udp&path=direct,service&encryption=none");
  await expect(page.locator(".row-plot").first()).toBeVisible();
  await expect(page.locator("table.results tbody tr").first()).toBeVisible();
  await expect(page.locator("thead")).toContainText("Loss");
});

test("an embed takes its colours by parameter", async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/embed?theme=dark");
  expect(await ground()).toBe("rgb(22, 25, 31)");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/embed?theme=light");
  expect(await ground()).toBe("rgb(255, 255, 255)");
  await page.goto("/embed");
  expect(await ground()).toBe("rgb(22, 25, 31)");
});

test("an embed with a bad link shows a view and tells what could not be used", async ({ page }) => {
  await page.goto("/embed?theme=pink&variant=clium&v=1");
  await expect(page.locator(".row-labels").first()).toContainText("Cilium");
  await expect(page.getByText("Unknown theme 'pink'")).toBeVisible();
  await expect(page.getByText("clium")).toBeVisible();
});

test("only an embed may be framed", async ({ request }) => {
  const policyOf = async (address: string) =>
    (await request.get(address, { headers: { accept: "text/html" } })).headers()["content-security-policy"] ??
    "";
  for (const address of [
    ...Object.values(pages),
    "/api/results",
    "/data/2024-01.csv",
    "/picture/explorer/light.svg",
  ]) {
    if (address.startsWith("/embed")) expect(await policyOf(address)).toContain("frame-ancestors *");
    else expect(await policyOf(address), address).toContain("frame-ancestors 'none'");
  }
  for (const near of ["/embedded", "/embed/x", "/Embed"])
    expect(await policyOf(near), near).not.toContain("frame-ancestors *");
});

test("the builder shows the embed live, and its snippet gives the same in another page", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await new Explorer(page).open("/explore?encryption=ipsec");
  await openMenu(page, "Embed");
  await page.getByRole("combobox", { name: "Show" }).selectOption("table");
  await page.getByRole("combobox", { name: "Colours" }).selectOption("dark");
  await page.getByRole("combobox", { name: "Height" }).selectOption("300");
  const live = page.frameLocator("iframe.embed-preview");
  await expect(live.locator("tbody tr")).toHaveCount(3);
  await page.getByRole("button", { name: "Copy snippet" }).click();
  await expect(page.getByText("Snippet copied.")).toBeVisible();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toBe(await page.getByLabel("Snippet").inputValue());
  await openHost(page, snippet);
  const embed = page.frameLocator("iframe");
  await expect(embed.locator("tbody tr")).toHaveCount(3);
  await expect(embed.locator("main")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("iframe")).toHaveAttribute("height", "300");
});

test("ten embeds stand on one page", async ({ page, baseURL }) => {
  const frames = Array.from(
    { length: 10 },
    (_, index) =>
      `<iframe src="${baseURL}/embed?metric=${index % 2 ? "cpu" : "bandwidth"}&hide=cilium&n=${index}"></iframe>`,
  );
  await openHost(page, frames.join(""));
  for (let index = 0; index < 10; index++)
    await expect(page.frameLocator("iframe").nth(index).locator(".row-labels").first()).toContainText(
      "Calico",
    );
});

test("at 390 px the choices of an embed are there, whether or not the filters are", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const explorer = new Explorer(page);
  await explorer.open();
  await openMenu(page, "Embed");
  for (const label of ["Show", "Colours", "Height"])
    await expect(page.locator(".embed-builder").getByLabel(label)).toBeVisible();
  await expect(page.locator(".choices").getByLabel("Metric")).toBeVisible();
  await expect(page.locator(".choices").getByLabel("Statistic")).toBeHidden();
});
