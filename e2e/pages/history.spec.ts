import type { Page } from "@playwright/test";
import { isSameFigure } from "../support/same-figure";
import { cellsOf } from "../support/table-cells";
import { expect, test } from "../support/test";

const figures = (page: Page) => page.getByRole("region", { name: "Every figure" });
/** The rows of one installation: its editions, installs and figures. */
const group = (page: Page, label: string) =>
  figures(page)
    .locator("tbody")
    .filter({ has: page.locator(".swatch", { hasText: new RegExp(`^${label}$`) }) });
const rowsOf = (page: Page, label: string) =>
  group(page, label).locator("tr:not(.group, .between)").evaluateAll(cellsOf);

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("both editions' figures stand side by side, with MTU, kernel, system and version beside each", async ({
    page,
  }) => {
    await page.goto("/history");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Calico WireGuard carried 97.8 %");
    await expect(page.locator("main .query")).toContainText("19 installations");
    expect(await rowsOf(page, "Flannel")).toEqual([
      [
        "2020-08",
        "Flannel",
        "96.3",
        "96.3 to 98.2",
        "9.63",
        "8,950",
        "4.15.0-112-generic",
        "Ubuntu 18.04",
        "0.12.0",
      ],
      [
        "2024-01, 1 stream",
        "Flannel",
        expect.stringMatching(/^\d+\.\d$/),
        expect.stringMatching(/^\d+\.\d to \d+\.\d$/),
        expect.stringMatching(/^\d+\.\d\d$/),
        "8,950",
        expect.stringMatching(/^5\.15\.0-\d+-generic$/),
        "Ubuntu 22.04",
        "0.24.2",
      ],
      ["2024-01, 8 streams", "Flannel", ...Array<unknown>(7).fill(expect.any(String))],
    ]);
    await expect(page.locator(".row-plot .mark")).toHaveCount(13 + 17 * 2);
  });

  test("what cannot be compared is told at the pair: MTUs, and who has no partner", async ({ page }) => {
    await page.goto("/history?cni=calico,weavenet");
    await expect(
      group(page, "Calico").locator("tr", { hasText: "Calico 3.15" }).locator("+ tr"),
    ).toContainText("1,440 bytes in 2020-08 vs 8,950 in 2024-01");
    await expect(group(page, "Weave Net IPsec")).toContainText("2024-01 has no variant to compare it with");
    await expect(group(page, "Calico VPP")).toContainText("2020-08 has no variant to compare it with");
  });

  test("the filters are a form whose answer is a clean link", async ({ page }) => {
    await page.goto("/history");
    await page.getByLabel("Protocol").selectOption("udp");
    await page.getByRole("checkbox", { name: "IPsec" }).check();
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\/history\?protocol=udp&encryption=ipsec&v=1$/);
    await expect(figures(page).locator("tr.group")).toHaveCount(4);
  });

  test("UDP stands with its loss in 2024-01, and says that 2020-08 published none", async ({ page }) => {
    await page.goto("/history?protocol=udp&cni=antrea&encryption=none");
    const rows = await rowsOf(page, "Antrea");
    expect(rows.map((cells) => cells[5])).toEqual([
      "not published",
      "not published",
      "0.57 (0.57 to 0.71)",
      "6.56 (1.58 to 15.90)",
    ]);
    await expect(page.getByText("result tables of 2020-08 have no loss")).toBeVisible();
  });

  test("a test of which every run failed gives its reason", async ({ page }) => {
    await page.goto("/history?path=service&encryption=ipsec&cni=antrea");
    await expect(group(page, "Antrea IPsec")).toContainText("iperf3 failed");
  });

  test("a link with mistakes tells each of them and shows the rest", async ({ page }) => {
    await page.goto("/history?protocol=udpp&encryption=ipsec,tls&cnni=x");
    const told = page.getByRole("region", { name: "Problems with this link" });
    await expect(told).toContainText("Unknown protocol 'udpp': did you mean udp? Shown with tcp.");
    await expect(told).toContainText("Unknown encryption 'tls'");
    await expect(told).toContainText("Unknown parameter 'cnni': did you mean cni?");
    await expect(figures(page).locator("tr.group")).toHaveCount(4);
    await told.getByRole("link").click();
    await expect(page).toHaveURL(/\/history\?encryption=ipsec&v=1$/);
    await expect(told).toHaveCount(0);
  });

  for (const [label, row] of [
    ["Weave Net IPsec", "2020-08 Weave Net IPsec"],
    ["Cilium WireGuard", "2024-01, 8 streams Cilium WireGuard"],
  ] as const) {
    test(`each share leads to the explorer on the same figure: ${row}`, async ({ page }) => {
      await page.goto("/history?path=service");
      const figure = group(page, label).getByRole("row", { name: row }).first();
      const bandwidth = await figure.locator("td.number").nth(2).innerText();
      await figure.locator("td.number a").click();
      const shown = page.locator("table.results tbody tr");
      await expect(shown).toHaveCount(1);
      const [cells = []] = await shown.evaluateAll(cellsOf);
      expect(cells.some((cell) => isSameFigure(cell, bandwidth))).toBe(true);
    });
  }
});

test("every page leads to the history, which says what each edition was measured on", async ({ page }) => {
  await page.goto("/explore?v=1");
  await page.getByRole("contentinfo").getByRole("link", { name: "the two editions side by side" }).click();
  await expect(page).toHaveURL(/\/history$/);
  const labs = page.getByRole("region", { name: "The two labs" }).getByRole("listitem");
  await expect(labs).toHaveCount(2);
  await expect(labs.first()).toContainText(
    "2020-08: Three identical bare-metal servers (one Xeon E5-1630 v3",
  );
});
