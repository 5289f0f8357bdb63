import { watchRequests } from "./browser.mjs";

/** @typedef {import("./browser.mjs").Page} Page */
/** @typedef {import("./browser.mjs").CDPSession} CDPSession */
/** @typedef {import("./sites.mjs").Site} Site */
/** @typedef {{ task: number, script: number, style: number, layout: number }} MainThread Milliseconds of the main thread. */

const counters = /** @type {const} */ ({
  task: "TaskDuration",
  script: "ScriptDuration",
  style: "RecalcStyleDuration",
  layout: "LayoutDuration",
});

/** @param {CDPSession} session @returns {Promise<MainThread>} */
async function mainThread(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  /** @param {string} name */
  const milliseconds = (name) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? NaN);
  return {
    task: milliseconds(counters.task),
    script: milliseconds(counters.script),
    style: milliseconds(counters.style),
    layout: milliseconds(counters.layout),
  };
}

/** Clicks the CNI's checkbox, or nothing, and waits for two frames and 150 ms: the address is written about 50 ms after a change. */
async function changeAndWait(/** @type {boolean} */ click) {
  if (click) {
    const box = document.querySelector('input[name="cni"][value="cilium"]');
    if (!(box instanceof HTMLInputElement)) throw new Error("the page has no checkbox for Cilium");
    box.click();
  }
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  await new Promise((resolve) => setTimeout(resolve, 150));
  return document.querySelectorAll("table.results tbody tr").length;
}

/** @param {Page} page @param {CDPSession} session @param {boolean} click */
async function measure(page, session, click) {
  const before = await mainThread(session);
  const rows = await page.evaluate(changeAndWait, click);
  const after = await mainThread(session);
  const cost = {
    task: after.task - before.task,
    script: after.script - before.script,
    style: after.style - before.style,
    layout: after.layout - before.layout,
  };
  return { rows, cost };
}

/**
 * Opens a site for changes of its filter: everything that it fetches of its own accord is there, and one filter was set and unset.
 * @param {import("./browser.mjs").Browser} browser @param {Site} site
 */
export async function openForChanges(browser, site) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const requests = watchRequests(page);
  await page.goto(site.address, { waitUntil: "load" });
  await requests.settled();
  await page.mouse.move(2, 2);
  await page.mouse.move(4, 4);
  await requests.settled();
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.evaluate(changeAndWait, true);
  await page.evaluate(changeAndWait, true);
  await requests.settled();
  return {
    /** Sets the filter and unsets it again; what waiting alone costs is measured beside it. */
    sample: async () => {
      const wait = await measure(page, session, false);
      const on = await measure(page, session, true);
      const off = await measure(page, session, true);
      if (wait.rows !== site.rows || on.rows >= site.rows || off.rows !== site.rows)
        throw new Error(`${site.address}: ${wait.rows}, ${on.rows}, ${off.rows} rows of ${site.rows}`);
      return { wait: wait.cost, on: on.cost, off: off.cost };
    },
    close: () => context.close(),
  };
}
