import { throttle, withFreshPage } from "./browser.mjs";

/** @typedef {{ figures: number, filter: number }} ColdLoad Milliseconds from the start of the navigation. */
/** @typedef {import("./sites.mjs").Site} Site */

/**
 * Runs in the page from its first moment on. A frame's time is taken once that frame is painted: a message sent in a frame's callback
 * is handled after its paint.
 *
 * `figures`: the first frame in which the table has all its rows and the last has a height and no empty cell.
 * `filter`: from then on the first CNI checkbox is clicked once a frame until the number of rows changes; what counts is the frame that shows the
 * change. A click before React listens is lost but leaves the box ticked, and a second click would untick it: so each click
 * begins with the box unticked, and means "filter by this CNI" whenever it is heard. Should it be heard twice, it asks for the same thing.
 * The front page has no such box: there the word is typed into its search, once a frame too.
 * @param {{ rows: number }} expected
 */
function watchLoad({ rows }) {
  const checkbox = 'input[name="cni"][value="cilium"]';
  /** @type {(load: { figures: number, filter: number }) => void} */
  let resolve = () => {};
  const done = new Promise((settle) => (resolve = settle));
  Object.assign(globalThis, { benchLoad: done });
  let figures = 0;
  /** @param {() => void} act */
  const afterPaint = (act) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = act;
    port2.postMessage(null);
  };
  const allShown = () => {
    const body = document.querySelector("table.results tbody");
    const last = body?.children.item(rows - 1);
    if (!last || last.getBoundingClientRect().height === 0) return false;
    return [...last.children].every((cell) => cell.textContent !== "");
  };
  /** As a reader types: React hears of a value that it did not set. @param {HTMLInputElement} field @param {string} text */
  const type = (field, text) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const frame = () => {
    if (figures === 0) {
      if (allShown()) afterPaint(() => (figures = performance.now()));
    } else if (document.querySelectorAll("table.results tbody tr").length !== rows) {
      afterPaint(() => resolve({ figures, filter: performance.now() }));
      return;
    } else {
      const box = document.querySelector(checkbox);
      const search = document.querySelector('input[name="find"]');
      if (box instanceof HTMLInputElement) {
        box.checked = false;
        box.click();
      } else if (search instanceof HTMLInputElement) {
        type(search, "");
        type(search, "cilium");
      }
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/**
 * One cold load of a site, up to the answer of the first filter.
 * @param {import("./browser.mjs").Browser} browser @param {Site} site @param {boolean} throttled
 * @returns {Promise<ColdLoad>}
 */
export function coldLoad(browser, site, throttled) {
  return withFreshPage(browser, async (page, session) => {
    if (throttled) await throttle(session);
    await page.addInitScript(watchLoad, { rows: site.rows });
    await page.goto(site.page, { waitUntil: "commit" });
    return page.evaluate(
      () => /** @type {{ benchLoad: Promise<ColdLoad> }} */ (/** @type {unknown} */ (globalThis)).benchLoad,
    );
  });
}
