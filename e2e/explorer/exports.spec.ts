import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { Explorer } from "../support/explorer";
import { isSameFigure } from "../support/same-figure";
import { openMenu } from "../support/share-menu";
import { cellsOf } from "../support/table-cells";
import { expect, test } from "../support/test";

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

/** Whether a cell of an export is what the screen shows: a number as its column rounds it; a hole, and a difference that the runs do not support, by their words. */
function isShownAs(exported: string, shown: string): boolean {
  if (exported === shown) return true;
  if (exported === "") return !/\d/.test(shown);
  return (
    ["about the same", "within repeats"].includes(shown) || isSameFigure(exported.replace("-", "−"), shown)
  );
}

for (const [format, delimiter] of [
  ["CSV", ","],
  ["TSV", "\t"],
] as const) {
  test(`a downloaded ${format} has the rows, order, columns and figures of the screen`, async ({ page }) => {
    const explorer = new Explorer(page);
    await explorer.open(
      "/explore?protocol=udp&streams=single,multi&encryption=none&sort=-max&pin=flannel&columns=rank,variant,test,figure,run1,run2,run3,percent,mtu",
    );
    const { text, file } = await download(page, `Download ${format}`);
    expect(file).toBe(`cni-2024-01-bandwidth.${format.toLowerCase()}`);
    const [head, ...rows] = Papa.parse<string[]>(text.replace(/\n$/, ""), { delimiter }).data;
    expect(head).toEqual([
      "Rank",
      "Variant",
      "Test",
      "Bandwidth, median (Gbit/s)",
      "Loss, median (range of the runs) (%)",
      "Run 1 (Gbit/s)",
      "Run 2 (Gbit/s)",
      "Run 3 (Gbit/s)",
      "vs bare metal (%)",
      "Pod MTU (bytes)",
      "Notes",
    ]);
    const shown = await screenTable(page);
    expect(rows).toHaveLength(shown.length);
    rows.forEach((row, index) => {
      const screenRow = shown[index] ?? [];
      const cells = row.slice(0, -1).map((cell, at) => [cell, screenRow[at] ?? ""] as const);
      expect(cells.filter(([cell, onScreen]) => !isShownAs(cell, onScreen))).toEqual([]);
    });
  });
}

test("a downloaded Markdown table holds the screen's texts and the link", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?encryption=wireguard");
  const { text } = await download(page, "Download Markdown");
  for (const row of await screenTable(page)) {
    const line = text.split("\n").find((candidate) => candidate.includes(`| ${row[1]} |`)) ?? "";
    for (const cell of row) expect(line).toContain(cell);
  }
  expect(text).toContain("/explore?encryption=wireguard&v=1");
});

test("heading, table and exports of the encryption chart are of the five CNIs that it draws", async ({
  page,
}) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?chart=encryption");
  const title = "Bandwidth, plain vs WireGuard and IPsec";
  const finding = "Encryption costs three quarters of the bandwidth";
  await expect(explorer.heading).toHaveText(finding);
  await expect(page).toHaveTitle(new RegExp(finding));
  await expect(page.locator(".query")).toContainText(title);
  await expect(page.locator('meta[property="og:description"]')).toHaveAttribute(
    "content",
    /^Encryption costs three quarters of the bandwidth\. Antrea 39\.2 plain, 8\.81 WireGuard and 4\.70 IPsec; /,
  );
  await expect(page.locator(".row-plot .row-labels")).toHaveText(
    /Antrea\s+Calico\s+Calico eBPF\s+Calico VPP\s+Cilium$/,
  );
  await explorer.expectRows(13);
  const { text } = await download(page, "Download Markdown");
  expect(text).toContain(`**${finding}**`);
  expect(text).toContain("| Variant | plain | WireGuard | IPsec |");
  expect(text).toContain("| Calico | 39.0 | 8.07 | not measured |");
  for (const name of ["Flannel", "Bare metal", "Kube-OVN"]) expect(text).not.toContain(name);
});

test("a view without a row says why, and which filter is in the way", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?metric=efficiency&protocol=idle");
  await expect(explorer.query).toContainText("No figures: CPU cost does not exist on Idle, no traffic");
  await expect(page.getByRole("link", { name: "Show CPU cost where it exists" })).toBeVisible();
  await page.getByRole("link", { name: "Remove Protocol: idle" }).last().click();
  await explorer.expectRows(23);
});

test("a copied table equals the downloaded one", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const explorer = new Explorer(page);
  await explorer.open("/explore?metric=cpu&role=server");
  const { text } = await download(page, "Download CSV");
  await page.getByRole("button", { name: "Copy CSV" }).click();
  await expect(page.getByText("CSV copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

for (const query of [
  "metric=efficiency&encryption=none,wireguard&sort=variant",
  "chart=encryption&metric=efficiency",
  "chart=scatter&columns=variant,encryption,figure",
])
  test(`the API answers a link's query with the rows of its page: ${query}`, async ({ page, request }) => {
    const explorer = new Explorer(page);
    await explorer.open(`/explore?${query}`);
    const answer = (await (await request.get(`/api/results?${query}`)).json()) as {
      rows: { median: number }[];
    };
    const shown = (await screenTable(page)).map((row) => row[2]);
    expect(shown).toHaveLength(answer.rows.length);
    answer.rows.forEach(({ median }, at) => expect(isSameFigure(String(median), shown[at] ?? "")).toBe(true));
  });
