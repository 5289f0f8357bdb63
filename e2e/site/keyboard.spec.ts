import { Explorer } from "../support/explorer";
import { tabTo } from "../support/tab-to";
import { expect, test } from "../support/test";

test("filter, sort and pin by keyboard alone", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open();
  await tabTo(page, 'input[name="cni"][value="cilium"]');
  await page.keyboard.press("Space");
  await explorer.expectRows(6);
  await tabTo(page, 'thead a[href*="sort=variant"]');
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: /^Variant/ })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await tabTo(page, 'button[aria-label="Pin Cilium WireGuard"]');
  await page.keyboard.press("Enter");
  await expect(explorer.rows.first()).toContainText("Cilium WireGuard");
});

test("the chart is reached by Tab and walked with the arrows, every run at hand", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?encryption=none");
  await tabTo(page, ".engaged-chart");
  await expect(page.locator(".recharts-surface:focus")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".tooltip")).toContainText("Calico eBPF");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".tooltip")).toContainText("Cilium");
  await expect(page.locator(".tooltip")).toContainText("Run 3:");
  await page.keyboard.press("ArrowUp");
  await expect(page.locator(".tooltip")).toContainText("Calico eBPF");
});

test("the skip link leads past the header", async ({ page }) => {
  await new Explorer(page).open();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the answer" })).toBeFocused();
});
