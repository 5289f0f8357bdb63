import type { Page } from "@playwright/test";
import { loadDataset } from "../../lib/dataset/files/load-dataset";
import { findingsOf } from "../../lib/findings/findings";
import { isSameFigure } from "../support/same-figure";
import { drawnImage } from "../support/share-menu";
import { cellsOf } from "../support/table-cells";
import { expect, test } from "../support/test";

/** Every claim, by the id that is its address. */
const claimIds = findingsOf(loadDataset().dataset).map(({ id }) => id);

/** A table of a finding's card: its figures by `<test>/<variant id>`, as they are read, and the link to their evidence. */
interface Evidence {
  readonly finding: string;
  readonly href: string;
  readonly figures: readonly { readonly key: string; readonly text: string }[];
}

/** Every table of evidence on the page. */
async function evidenceOn(page: Page): Promise<Evidence[]> {
  return page.locator(".evidence").evaluateAll((tables) =>
    tables.map((table) => ({
      finding: table.closest("article")?.id ?? "",
      href: table.querySelector("a")?.getAttribute("href") ?? "",
      figures: [...table.querySelectorAll("td[data-figure]")].map((cell) => ({
        key: cell.getAttribute("data-figure") ?? "",
        text: (cell.firstChild?.textContent ?? "").trim(),
      })),
    })),
  );
}

/** The rows of the explorer's table on screen. */
async function explorerRows(page: Page): Promise<string[][]> {
  return page.locator("table.results tbody tr").evaluateAll(cellsOf);
}

/** The same with the id of each row's variant. */
async function explorerFigures(page: Page): Promise<{ variant: string; cells: string[] }[]> {
  const hrefs = await page
    .locator("table.results tbody tr th a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const rows = await explorerRows(page);
  return rows.map((cells, index) => ({ variant: hrefs[index]?.split("/").pop() ?? "", cells }));
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("every claim has its verdict, its rule, its figures and their picture", async ({ page }) => {
    await page.goto("/findings");
    const contents = page.locator("table.contents tbody tr");
    const count = await contents.count();
    expect(count).toBeGreaterThan(10);
    await expect(page.locator("article.finding")).toHaveCount(count);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`${count} claims`);
    for (const card of await page.locator("article.finding").all()) {
      await expect(card.locator(".claim-verdict")).toHaveText(
        /Holds|Mostly holds|Mixed|Mostly fails|Fails|Not testable/,
      );
      await expect(card.locator(".rule")).toContainText("Rule.");
      await expect(card.locator(".evidence-picture").locator("svg, table.heat").first()).toBeVisible();
      expect(await card.locator(".evidence tbody td").count()).toBeGreaterThan(0);
    }
  });

  test("the contents lead to a card of the same claim and verdict", async ({ page }) => {
    await page.goto("/findings");
    const rows = await page.locator("table.contents tbody tr").evaluateAll((all) =>
      all.map((row) => ({
        claim: row.querySelector("a")?.textContent ?? "",
        id: row.querySelector("a")?.getAttribute("href")?.slice(1) ?? "",
        verdict: row.querySelector(".claim-verdict")?.textContent ?? "",
      })),
    );
    for (const { claim, id, verdict } of rows) {
      const card = page.locator(`#${id}`);
      await expect(card.getByRole("heading", { level: 2 })).toHaveText(claim);
      await expect(card.locator(".claim-verdict")).toHaveText(verdict);
    }
  });

  test("the cards hold hundreds of figures", async ({ page }) => {
    await page.goto("/findings");
    expect((await evidenceOn(page)).flatMap(({ figures }) => figures).length).toBeGreaterThan(200);
  });

  for (const id of claimIds)
    test(`each link of ${id} opens an explorer whose table holds the card's figures`, async ({ page }) => {
      await page.goto(`/findings/${id}`);
      for (const { href, figures } of await evidenceOn(page)) {
        await page.goto(href);
        await expect(page.locator(".problem")).toHaveCount(0);
        const shown = await explorerFigures(page);
        const lost = figures.filter(
          ({ key, text }) =>
            !shown.some(
              ({ variant, cells }) =>
                key.endsWith(`/${variant}`) && cells.some((cell) => isSameFigure(cell, text)),
            ),
        );
        expect(lost).toEqual([]);
      }
    });

  test("a figure stands in the very row of its variant and test, with the loss of UDP beside it", async ({
    page,
  }) => {
    await page.goto("/findings/udp-poor");
    const cell = page.locator('td[data-figure="dus/kuberouter"]');
    const [figure, loss] = [
      (await cell.evaluate((node) => node.firstChild?.textContent ?? "")).trim(),
      (await cell.locator("small").last().innerText()).split(" ")[0] ?? "",
    ];
    await page.getByRole("link", { name: "Open the evidence in the explorer" }).first().click();
    const rows = await explorerRows(page);
    const row = rows.find(
      (cells) => cells.includes("Kube-router") && cells.includes("UDP, 1 stream, pod to pod"),
    );
    expect(row?.some((cell) => isSameFigure(cell, figure))).toBe(true);
    expect(row?.some((cell) => cell.includes("(") && isSameFigure(cell, loss))).toBe(true);
  });
});

test("a finding has an address of its own with the card alone", async ({ page }) => {
  await page.goto("/findings/wireguard-cpu");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /WireGuard.*: not testable with this data$/,
  );
  await expect(page.getByText("1.92 to 2.60 times the CPU of plain")).toBeVisible();
  await expect(page.locator("caption").first()).toContainText("system + user, softirq excluded");
});

test("an unknown finding is not found, and the way to the others is told", async ({ page }) => {
  const response = await page.goto("/findings/udp");
  expect(response?.status()).toBe(404);
  await page.getByRole("link", { name: /All claims/ }).click();
  await expect(page.locator("article.finding").first()).toBeVisible();
});

test("the page of all findings loads no more script than the explorer", async ({ page }) => {
  const bytesOn = async (address: string) => {
    // Scripts are fetched after the first frame.
    await page.goto(address, { waitUntil: "networkidle" });
    return page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => new URL(name).pathname.endsWith(".js"))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).decodedBodySize, 0),
    );
  };
  const [explorer, findings] = [await bytesOn("/explore?v=1"), await bytesOn("/findings")];
  expect(findings).toBeGreaterThan(0);
  expect(findings).toBeLessThanOrEqual(explorer);
});

test("the page of all findings weighs at most 60 kB compressed", async ({ request }) => {
  const response = await request.get("/findings", {
    headers: { accept: "text/html", "accept-encoding": "br" },
  });
  const length = Number(response.headers()["content-length"]);
  expect(length).toBeGreaterThan(0);
  expect(length).toBeLessThan(60_000);
});

test("the page of all findings leads to each by its id", async ({ page }) => {
  await page.goto("/findings");
  const addresses = await page
    .locator("article.finding h2 a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(addresses.sort()).toEqual(claimIds.map((id) => `/findings/${id}`).sort());
});

for (const id of claimIds)
  test(`${id} names a preview that is a picture`, async ({ page }) => {
    const html = await (await page.request.get(`/findings/${id}`)).text();
    const image = new URL(/property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? "");
    expect(image.pathname).toBe(`/picture/findings/${id}/preview.png`);
    await page.goto("/data");
    const { width, height } = await drawnImage(page, image.pathname);
    expect([width, height]).toEqual([1200, 630]);
  });
