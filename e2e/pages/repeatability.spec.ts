import { expect, test } from "../support/test";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says how far the benchmark repeats, and shows both campaigns of every variant", async ({
    page,
  }) => {
    await page.goto("/repeatability");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Measured again, bandwidth moves by 2 % at the median, by up to 8 % in nine pairs of ten",
    );
    await expect(page.getByText("in 12 of 77 pairs the ranges of the runs do not overlap")).toBeVisible();
    await expect(page.getByRole("img", { name: /^Bandwidth measured twice/ })).toContainText("34.2 / 39.0");
    const row = page.getByRole("row", { name: /^Calico TCP, 8 streams, pod to pod/ });
    await expect(row).toContainText("+14.2 %");
    await expect(row).toContainText("discovery of the MTU fixed");
  });

  test("the form chooses metric and test, and its answer is a clean link", async ({ page }) => {
    await page.goto("/repeatability");
    await page.getByLabel("Metric").selectOption({ label: "Latency under load" });
    await page.getByLabel("Test in the chart").selectOption({ label: "TCP, 1 stream, pod to pod" });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\/repeatability\?metric=rtt&test=dts&v=1$/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("latency under load");
  });
});

test("a link with mistakes is told, and shown as far as it goes", async ({ page }) => {
  await page.goto("/repeatability?metric=bandwith&test=idle");
  const problems = page.getByRole("region", { name: "Problems with this link" });
  await expect(problems.getByRole("listitem")).toHaveText([
    "Unknown metric 'bandwith': did you mean bandwidth? Shown with bandwidth.",
    "Unknown test 'idle'. Shown with dtm.",
  ]);
});

test("compare and variant pages have the pairs of their variants, and lead to all", async ({ page }) => {
  await page.goto("/compare?variant=kuberouter,cilium");
  await expect(page.getByRole("heading", { name: "Measured twice" })).toBeVisible();
  await page.goto("/variants/kuberouter");
  await page.getByRole("link", { name: "How far the whole benchmark repeats" }).click();
  await expect(page).toHaveURL(/\/repeatability/);
  await page.goto("/variants/flannel");
  await expect(page.getByRole("heading", { name: "Measured twice" })).toHaveCount(0);
});

test("the takes that were probably not encrypted are ranked nowhere, with the reason", async ({ page }) => {
  await page.goto("/explore?edition=2024-01-earlier&variant=calico-wg,cilium-wg");
  await expect(page.getByText("these runs were probably not encrypted").first()).toBeAttached();
  const row = page.getByRole("row", { name: /Calico WireGuard \(plain\?\)/ });
  await expect(row).toContainText("none");
});
