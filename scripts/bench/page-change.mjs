import { watchRequests } from "./browser.mjs";

/** @typedef {import("./browser.mjs").Page} Page */
/** @typedef {import("./browser.mjs").CDPSession} CDPSession */
/** @typedef {import("./sites.mjs").Site} Site */
/** @typedef {{ task: number, script: number, style: number, layout: number }} MainThread Milliseconds of the main thread. */
/** @typedef {"on" | "off"} Step Sets a control, or sets it back. */
/**
 * A change that a page's reader makes and takes back, and the numbers of rows by which it is known that the page took it.
 * @typedef {object} Change
 * @property {string} address
 * @property {string} ready Selects what is there once the page's controls answer.
 * @property {string} control Selects a checkbox, or a list or a field with `values`.
 * @property {Record<Step, string>} [values] What a list or a field is set to.
 * @property {string} rows Selects the rows that are counted.
 * @property {Record<Step, number>} counts
 */

/** The first CNI filter of a page with the table. @param {Site} site @returns {Change} */
export const filterChange = (site) => ({
  address: site.page,
  ready: site.hasChart ? "html[data-ready]" : "html",
  control: 'input[name="cni"][value="cilium"]',
  rows: "table.results tbody tr",
  counts: { on: site.filteredRows, off: site.rows },
});

/** The search of the front page's table, which finds the variants of the same CNI. @param {Site} site @returns {Change} */
export const findChange = (site) => ({
  address: site.page,
  ready: "html[data-ready]",
  control: 'input[name="find"]',
  values: { on: "cilium", off: "" },
  rows: "table.results tbody tr:not([hidden])",
  counts: { on: site.filteredRows, off: site.rows },
});

/** An answer of the wizard: the shipped edition has four candidates where there are Windows nodes. @param {Site} site @returns {Change} */
export const answerChange = (site) => ({
  address: new URL("/recommend", site.address).href,
  ready: "html[data-ready]",
  control: 'input[name="windows"]',
  rows: "table.per-node tbody tr:not(.of-encrypted)",
  counts: { on: 4, off: 13 },
});

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

/**
 * Runs in the page: makes the change, or nothing without a step, and waits for two frames and 150 ms: the address is written about 50 ms
 * after a change. A list's value is set as the browser does it, without an event: React hears the one that is sent then.
 * @param {{ change: Change, step: Step | null }} order
 * @returns {Promise<number>} the rows there are then
 */
async function changeAndWait({ change, step }) {
  const control = document.querySelector(change.control);
  if (step && control instanceof HTMLInputElement && change.values) {
    // React hears of a value that it did not set.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(
      control,
      change.values[step],
    );
    control.dispatchEvent(new Event("input", { bubbles: true }));
  } else if (step && control instanceof HTMLInputElement) control.click();
  else if (step && control instanceof HTMLSelectElement) {
    control.value = change.values?.[step] ?? "";
    control.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (step) throw new Error(`${location.href} has no ${change.control}`);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  await new Promise((resolve) => setTimeout(resolve, 150));
  return document.querySelectorAll(change.rows).length;
}

/** @param {Page} page @param {Change} change @param {Step | null} step */
function take(page, change, step) {
  return page.evaluate(changeAndWait, { change, step });
}

/** @param {Page} page @param {CDPSession} session @param {Change} change @param {Step | null} step */
async function measure(page, session, change, step) {
  const before = await mainThread(session);
  const rows = await take(page, change, step);
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
 * Sets the control and sets it back; what waiting alone costs is measured too.
 * @param {Page} page @param {CDPSession} session @param {Change} change
 */
async function sample(page, session, change) {
  const wait = await measure(page, session, change, null);
  const on = await measure(page, session, change, "on");
  const off = await measure(page, session, change, "off");
  const seen = `${wait.rows}, ${on.rows}, ${off.rows}`;
  const due = `${change.counts.off}, ${change.counts.on}, ${change.counts.off}`;
  if (seen !== due)
    throw new Error(
      `${change.address}: ${change.control} was set and set back, and "${change.rows}" were ${seen} instead of ${due}. ` +
        "Either the page did not take the change, or the numbers in scripts/bench/page-change.mjs want correcting.",
    );
  return { wait: wait.cost, on: on.cost, off: off.cost };
}

/**
 * Opens a page for a change: everything that it fetches of its own accord is there, and the change was made and taken back once.
 * @param {import("./browser.mjs").Browser} browser @param {Change} change
 */
export async function openForChanges(browser, change) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const requests = watchRequests(page);
  await page.goto(change.address, { waitUntil: "load" });
  await page.locator(change.ready).waitFor({ state: "attached" });
  await requests.settled();
  await page.mouse.move(2, 2);
  await page.mouse.move(4, 4);
  await requests.settled();
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await take(page, change, "on");
  await take(page, change, "off");
  await requests.settled();
  return {
    sample: () => sample(page, session, change),
    close: () => context.close(),
  };
}
