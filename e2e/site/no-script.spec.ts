import { expect, test } from "../support/test";

test.use({ javaScriptEnabled: false });

test("without script any link shows its figures and its drawn chart", async ({ page }) => {
  await page.goto("/explore?encryption=wireguard");
  await expect(page.locator("table.results tbody tr")).toHaveCount(5);
  await expect(page.locator(".chart-area rect.bar")).toHaveCount(5);
  await expect(page.locator("main .query")).toContainText("5 WireGuard variants");
});

test("without script the filters are a form whose answer is a clean link", async ({ page }) => {
  await page.goto("/explore?v=1");
  await page.getByRole("checkbox", { name: "Cilium" }).check();
  await page.getByRole("radio", { name: "both" }).first().check();
  await page.getByLabel("Metric").selectOption("efficiency");
  await page.getByRole("button", { name: "Apply" }).first().click();
  await expect(page).toHaveURL(/\/explore\?metric=efficiency&cni=cilium&streams=single,multi&v=1$/);
  await expect(page.locator("table.results tbody tr")).toHaveCount(12);
});

test("without script sorting, presets and charts are links that work", async ({ page }) => {
  await page.goto("/explore?encryption=none");
  await page
    .getByRole("columnheader", { name: /^Variant/ })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/sort=variant/);
  await page.getByRole("link", { name: "Heat table" }).click();
  await expect(page.locator("table.heat")).toBeVisible();
});

test("without script every chart is drawn by the server", async ({ page }) => {
  await page.goto("/explore?chart=scatter");
  expect(await page.locator(".scatter-plot .mark").count()).toBeGreaterThan(15);
  await page.goto("/explore?chart=path&path=direct,service&streams=single");
  expect(await page.locator(".row-plot .mark").count()).toBeGreaterThan(40);
  await page.goto("/explore?chart=encryption");
  expect(await page.locator(".row-plot .mark").count()).toBe(13);
});
