import { expect, test } from "../support/test";

test("chart and table stand above the fold at 1280 by 800", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/explore?v=1");
  const bottomOf = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    return box ? box.y + box.height : Infinity;
  };
  expect(await bottomOf(".chart-area .panel")).toBeLessThan(800);
  expect(await bottomOf("table.results tbody tr:nth-child(2)")).toBeLessThan(800);
});

test("at 390 px the chart stands first and the filters open on demand", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/explore?v=1");
  await expect(page.locator(".chart-area .panel").first()).toBeInViewport();
  await expect(page.getByRole("group", { name: "CNI" })).toBeHidden();
  await page.getByLabel("Show filters and settings").check();
  await expect(page.getByRole("group", { name: "CNI" })).toBeVisible();
});

test("on paper the explorer has no control, its link and date, and every column", async ({ page }) => {
  await page.goto("/explore?variant=cilium,cilium-wg");
  await expect(page.locator(".print-line")).toBeAttached();
  /* A4 without its margins, in CSS pixels. */
  await page.setViewportSize({ width: 703, height: 1032 });
  await page.emulateMedia({ media: "print" });
  const day = new Date().toISOString().slice(0, 10);
  await expect(page.locator(".print-line")).toHaveText(
    new RegExp(`/explore\\?variant=cilium,cilium-wg.*printed ${day}`),
  );
  await expect(page.locator(".print-line")).toBeVisible();
  for (const control of ["nav", "form", "button", "select", "input", ".chip"])
    await expect(page.locator(control).filter({ visible: true })).toHaveCount(0);
  const table = await page.locator("table.results").boundingBox();
  expect((table?.x ?? 0) + (table?.width ?? Infinity)).toBeLessThanOrEqual(703);
  await expect(page.getByRole("columnheader", { name: "Encryption" })).toBeVisible();
});
