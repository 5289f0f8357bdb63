import { withFreshPage } from "./browser.mjs";

/** Runs in the page from its first moment on: keeps long tasks and layout shifts. */
function watchPage() {
  const seen = { blocking: 0, shift: 0, longest: 0 };
  Object.assign(globalThis, { benchSeen: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      seen.blocking += Math.max(0, duration - 50);
      seen.longest = Math.max(seen.longest, duration);
    }
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = /** @type {any} */ (entry);
      if (!hadRecentInput) seen.shift += value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

const readSeen = () => ({
  .../** @type {{ blocking: number, shift: number, longest: number }} */ (
    /** @type {any} */ (globalThis).benchSeen
  ),
});

/**
 * Total blocking time and layout shift up to 3 seconds after a load; for the explorer also the shift after Recharts has taken its chart over.
 * @param {import("./browser.mjs").Browser} browser @param {import("./sites.mjs").Site} site
 */
export function blockingAndShift(browser, site) {
  return withFreshPage(browser, async (page) => {
    await page.addInitScript(watchPage);
    await page.goto(site.page, { waitUntil: "load" });
    await page.waitForTimeout(3000);
    const { blocking, shift, longest } = await page.evaluate(readSeen);
    if (!site.hasChart) return { blocking, longest, shift, engagedShift: 0 };
    const box = await page.locator(".engaged-chart").first().boundingBox();
    if (!box) throw new Error("the explorer has no chart to point at");
    await page.mouse.move(box.x + box.width / 2, box.y + 20);
    await page.mouse.move(box.x + box.width / 2 + 5, box.y + 40);
    await page.locator(".recharts-wrapper").first().waitFor();
    await page.waitForTimeout(1000);
    const engaged = await page.evaluate(readSeen);
    return { blocking, longest, shift, engagedShift: engaged.shift };
  });
}
