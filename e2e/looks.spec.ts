import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { pages } from "./pages";

for (const scheme of ["light", "dark"] as const) {
  for (const [name, address] of Object.entries(pages)) {
    test(`axe finds nothing on ${name} in ${scheme}`, async ({ page }) => {
      test.slow(name === "findings", "axe needs its time for a page of 3,500 nodes");
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
      ).toEqual([]);
    });
  }
}

for (const [name, address] of Object.entries(pages)) {
  test(`${name} fits 390 px without scrolling the page sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}

test("chart and table stand above the fold at 1280 by 800", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/");
  const bottomOf = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    return box ? box.y + box.height : Infinity;
  };
  expect(await bottomOf(".chart-area .panel")).toBeLessThan(800);
  expect(await bottomOf("table.results tbody tr:nth-child(2)")).toBeLessThan(800);
});

test("at 390 px the chart stands first and the filters open on demand", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await expect(page.locator(".chart-area .panel").first()).toBeInViewport();
  await expect(page.getByRole("group", { name: "CNI" })).toBeHidden();
  await page.getByLabel("Show filters and settings").check();
  await expect(page.getByRole("group", { name: "CNI" })).toBeVisible();
});
