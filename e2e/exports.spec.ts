import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import Papa from "papaparse";
import { formatNumber } from "../lib/format";
import { Explorer } from "./explorer";
import { openMenu } from "./share-menu";
import { cellsOf } from "./table-cells";

/** The table on screen: heads, and cells without their note numbers. */
async function screenTable(page: Page): Promise<string[][]> {
  return page.locator("table.results tbody tr").evaluateAll(cellsOf);
}

async function download(page: Page, name: string): Promise<{ text: string; file: string }> {
  await openMenu(page, "Table");
  const [arriving] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name }).click(),
  ]);
  return { text: await readFile(await arriving.path(), "utf8"), file: arriving.suggestedFilename() };
}

/** A cell of an export as the screen would show it: numbers in three digits, holes by their word. */
function asShown(exported: string, shown: string): string {
  if (exported === "") return shown;
  if (shown.startsWith(`${formatNumber(Number(exported))} (`)) return shown;
  const number = Number(exported);
  if (!Number.isFinite(number) || /^\d+$/.test(shown)) return exported;
  return shown.startsWith("+") ? `+${formatNumber(number)}` : formatNumber(number);
}

for (const [format, delimiter] of [
  ["CSV", ","],
  ["TSV", "\t"],
] as const) {
  test(`a downloaded ${format} has the rows, order, columns and figures of the screen`, async ({ page }) => {
    const explorer = new Explorer(page);
    await explorer.open(
      "/?protocol=udp&streams=single,multi&encryption=none&sort=-max&pin=flannel&columns=rank,variant,test,figure,run1,run2,run3,percent,mtu",
    );
    const { text, file } = await download(page, `Download ${format}`);
    expect(file).toBe(`cni-2024-01-bandwidth.${format.toLowerCase()}`);
    const [head, ...rows] = Papa.parse<string[]>(text.replace(/\n$/, ""), { delimiter }).data;
    expect(head).toEqual([
      "Rank",
      "Variant",
      "Test",
      "Bandwidth, median (Gbit/s)",
      "Loss, same run (%)",
      "Run 1 (Gbit/s)",
      "Run 2 (Gbit/s)",
      "Run 3 (Gbit/s)",
      "Against bare metal (%)",
      "Pod MTU (bytes)",
      "Notes",
    ]);
    const shown = await screenTable(page);
    expect(rows).toHaveLength(shown.length);
    rows.forEach((row, index) => {
      const screenRow = shown[index] ?? [];
      expect(row.slice(0, -1).map((cell, at) => asShown(cell, screenRow[at] ?? ""))).toEqual(screenRow);
    });
  });
}

test("a downloaded Markdown table holds the screen's texts and the link", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/?encryption=wireguard");
  const { text } = await download(page, "Download Markdown");
  for (const row of await screenTable(page)) {
    const line = text.split("\n").find((candidate) => candidate.includes(`| ${row[1]} |`)) ?? "";
    for (const cell of row) expect(line).toContain(cell);
  }
  expect(text).toContain("/?encryption=wireguard&v=1");
});

test("a copied table equals the downloaded one", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const explorer = new Explorer(page);
  await explorer.open("/?metric=cpu&role=server");
  const { text } = await download(page, "Download CSV");
  await page.getByRole("button", { name: "Copy CSV" }).click();
  await expect(page.getByText("CSV copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test("the API answers a link's query with the rows of its page", async ({ page, request }) => {
  const explorer = new Explorer(page);
  const query = "metric=efficiency&encryption=none,wireguard&sort=variant";
  await explorer.open(`/?${query}`);
  const answer = (await (await request.get(`/api/results?${query}`)).json()) as {
    rows: { median: number }[];
  };
  const shown = (await screenTable(page)).map((row) => row[2]);
  expect(answer.rows.map(({ median }) => formatNumber(median))).toEqual(shown);
});
