import { chromium } from "@playwright/test";
import { findChromium } from "../find-chromium.mjs";

/** @typedef {import("@playwright/test").Browser} Browser */
/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("@playwright/test").CDPSession} CDPSession */

/** @returns {Promise<Browser>} */
export async function launch() {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error("No Chromium was found: install one, or name one in CHROMIUM_PATH.");
  return chromium.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-background-networking"],
  });
}

/**
 * Opens a blank page with an empty cache, and its protocol session.
 * @template T
 * @param {Browser} browser
 * @param {(page: Page, session: CDPSession) => Promise<T>} act
 */
export async function withFreshPage(browser, act) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  try {
    const page = await context.newPage();
    return await act(page, await context.newCDPSession(page));
  } finally {
    await context.close();
  }
}

/** A slow phone on a slow network: 4x CPU, 1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms a request. @param {CDPSession} session */
export async function throttle(session) {
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
}

/**
 * Counts a page's requests from now on; `settled` resolves when none has been open for a while.
 * @param {Page} page @param {number} [quietMs]
 */
export function watchRequests(page, quietMs = 700) {
  let open = 0;
  let lastChange = Date.now();
  /** @param {number} by */
  const change = (by) => () => {
    open += by;
    lastChange = Date.now();
  };
  page.on("request", change(1));
  page.on("requestfinished", change(-1));
  page.on("requestfailed", change(-1));
  return {
    async settled() {
      while (open > 0 || Date.now() - lastChange < quietMs) await page.waitForTimeout(50);
    },
  };
}
