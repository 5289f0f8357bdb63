import type { Page } from "@playwright/test";
import { Explorer } from "./explorer";
import { expect, test } from "./test";

async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const store = window as unknown as { shifts: number };
    store.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) store.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: number }).shifts);
}

for (const [name, address] of [
  ["bars", "/"],
  ["scatter", "/?chart=scatter"],
  ["paths", "/?chart=path&path=direct,service&streams=single"],
] as const) {
  test(`Recharts takes over the ${name} in their place: nothing shifts, marks stay where they were`, async ({
    page,
  }) => {
    const shifts = await watchShifts(page);
    await new Explorer(page).open(address);
    const chart = page.locator(".engaged-chart").first();
    const drawn = await chart.boundingBox();
    await chart.dispatchEvent("pointermove");
    await expect(chart.locator(".recharts-wrapper")).toBeVisible();
    expect(await chart.boundingBox()).toEqual(drawn);
    expect(await shifts()).toBe(0);
  });
}

test("bars keep their place and length to a pixel when Recharts takes over", async ({ page }) => {
  await new Explorer(page).open("/?encryption=wireguard,ipsec");
  const chart = page.locator(".engaged-chart");
  const boxes = () =>
    chart
      .locator("rect.bar")
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().toJSON() as DOMRect));
  const drawn = await boxes();
  await chart.dispatchEvent("pointermove");
  await expect(chart.locator(".recharts-wrapper")).toBeVisible();
  const taken = await boxes();
  expect(taken).toHaveLength(drawn.length);
  drawn.forEach((bar, index) => {
    for (const side of ["x", "y", "width", "height"] as const) {
      expect(Math.abs(bar[side] - (taken[index]?.[side] ?? NaN))).toBeLessThan(1);
    }
  });
});

test("a change brings the drawn chart back at once, and the interactive one is taken down after", async ({
  page,
}) => {
  const explorer = new Explorer(page);
  await explorer.open("/?encryption=wireguard");
  const chart = page.locator(".engaged-chart");
  await chart.dispatchEvent("pointermove");
  await expect(chart.locator(".recharts-wrapper")).toBeVisible();
  await expect(chart.locator(".row-plot")).toHaveCount(0);
  await explorer.option("CNI", "Cilium").check();
  await expect(chart.locator(".row-labels")).toHaveText("Cilium WireGuard");
  await expect(chart.locator(".recharts-wrapper")).toBeHidden();
  await expect(chart.locator(".recharts-wrapper")).toHaveCount(0);
  await chart.dispatchEvent("pointermove");
  await expect(chart.locator(".recharts-wrapper")).toBeVisible();
  await expect(chart.locator(".recharts-wrapper")).toContainText("Cilium WireGuard");
});

test("the tooltip gives every run at full precision", async ({ page }) => {
  await new Explorer(page).open("/?variant=calico-wg&streams=single");
  const chart = page.locator(".engaged-chart");
  await chart.hover();
  await chart.dispatchEvent("pointermove");
  await expect(chart.locator(".recharts-wrapper")).toBeVisible();
  const box = await chart.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 10);
  await page.mouse.move((box?.x ?? 0) + 310, (box?.y ?? 0) + 12);
  await expect(page.locator(".tooltip")).toContainText("Run 3: blank: iperf3 wrote no output");
});

test("a missing value is a written reason where the bar would be", async ({ page }) => {
  await new Explorer(page).open("/?variant=antrea-ipsec&streams=single&path=service");
  await expect(page.locator(".row-plot .hole")).toContainText("Name or service not known");
  await expect(page.locator(".row-plot rect.bar")).toHaveCount(0);
});

test("a UDP bandwidth never stands without its loss, whatever columns are chosen", async ({ page }) => {
  await new Explorer(page).open("/?protocol=udp&columns=variant,figure");
  await expect(page.getByRole("columnheader", { name: /^Loss/ })).toBeVisible();
  for (const figures of await page.locator(".row-plot .row-figures").allTextContents()) {
    for (const line of figures.split("\n")) expect(line).toContain("% lost");
  }
});

test("a logarithmic axis says so", async ({ page }) => {
  await new Explorer(page).open("/?scale=log&encryption=none,wireguard,ipsec");
  await expect(page.locator(".row-plot .axis-unit")).toHaveText("Gbit/s, logarithmic");
});
