import { test as base } from "@playwright/test";

/** How many times slower the browser is to be than the machine: `E2E_CPU_SLOWDOWN=4` finds tests that hang on speed. */
const slowdown = Number(process.env.E2E_CPU_SLOWDOWN ?? 1);

/** Playwright's `test`; a page runs on a share of the processor where the environment asks for it. */
export const test = base.extend({
  page: async ({ page }, use) => {
    if (slowdown > 1) {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    }
    await use(page);
  },
});
export { expect } from "@playwright/test";
