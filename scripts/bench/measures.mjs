import { bounds } from "./bounds.mjs";
import { coldLoad } from "./cold-load.mjs";
import { embedWeight } from "./embed-weight.mjs";
import { absolute, against } from "./lines.mjs";
import { inTurn, median, medians } from "./numbers.mjs";
import { answerChange, filterChange, openForChanges } from "./page-change.mjs";
import { firstLoad, kilobytes } from "./page-weight.mjs";
import { pictureCost } from "./picture-cost.mjs";
import { steadiness } from "./steadiness.mjs";

/** @typedef {import("./browser.mjs").Browser} Browser */
/** @typedef {import("./sites.mjs").Pair} Pair */
/** @typedef {Awaited<ReturnType<typeof import("./sites.mjs").serveSites>>} Sites */
/** @typedef {import("./lines.mjs").Outcome} Outcome */

/** @param {Browser} browser @param {Sites} sites @param {number} runs @param {boolean} throttled @returns {Promise<Outcome>} */
async function load(browser, { shipped }, runs, throttled) {
  const take = (/** @type {import("./sites.mjs").Site} */ site) => () => coldLoad(browser, site, throttled);
  await inTurn(1, [take(shipped.floor), take(shipped.explorer)]);
  const [floor = [], explorer = []] = await inTurn(runs, [take(shipped.floor), take(shipped.explorer)]);
  const how = throttled ? "throttled" : "plain";
  /** @param {string} name @param {"figures" | "filter"} key */
  const line = (name, key) =>
    against(
      `${name}, ${how}`,
      "ms",
      median(floor.map((sample) => sample[key])),
      median(explorer.map((sample) => sample[key])),
      1.5,
    );
  return {
    lines: [
      line("Cold load until every figure is shown", "figures"),
      line("Cold load until the first filter answers", "filter"),
    ],
    details: { floor, explorer },
  };
}

/** @param {Browser} browser @param {Sites} sites @returns {Promise<Outcome>} */
async function weight(browser, { shipped }) {
  const floor = await firstLoad(browser, shipped.floor.address);
  const explorer = await firstLoad(browser, shipped.explorer.address);
  const heavy = new Set(explorer.flatMap(({ libraries }) => libraries));
  return {
    lines: [
      absolute("First load, compressed", "kB", kilobytes(floor), kilobytes(explorer), 200),
      absolute("Recharts, zod, papaparse in the first load", "found", null, heavy.size, 0),
    ],
    details: { floor, explorer, libraries: [...heavy] },
  };
}

/**
 * Measures two pages' changes in turn and holds the second against the first, where the control is set and where it is set back.
 * @param {Browser} browser @param {import("./page-change.mjs").Change} floorChange @param {import("./page-change.mjs").Change} ownChange
 * @param {Record<import("./page-change.mjs").Step, string>} names The lines' @param {number} runs
 * @returns {Promise<Outcome>}
 */
async function compareChanges(browser, floorChange, ownChange, names, runs) {
  const floorPage = await openForChanges(browser, floorChange);
  const ownPage = await openForChanges(browser, ownChange);
  const sampled = await inTurn(runs, [floorPage.sample, ownPage.sample]);
  await floorPage.close();
  await ownPage.close();
  const [floor, explorer] = sampled.map((samples) => ({
    wait: medians(samples.map(({ wait }) => wait)),
    on: medians(samples.map(({ on }) => on)),
    off: medians(samples.map(({ off }) => off)),
  }));
  /** @param {typeof floor} parts @param {"on" | "off"} key */
  const cost = (parts, key) => (parts?.[key]?.task ?? NaN) - (parts?.wait?.task ?? NaN);
  /** @param {"on" | "off"} key */
  const line = (key) => against(names[key], "ms", cost(floor, key), cost(explorer, key), 2);
  return { lines: [line("on"), line("off")], details: { floor, explorer, samples: sampled } };
}

/** @param {Browser} browser @param {Pair} pair @param {number} runs */
function change(browser, { floor, explorer }, runs) {
  const rows = `${explorer.rows} rows`;
  const names = { on: `Filter set, ${rows}`, off: `Filter unset, ${rows}` };
  return compareChanges(browser, filterChange(floor), filterChange(explorer), names, runs);
}

/**
 * The wizard is held against the explorer, which stands in the floor's place.
 * @param {Browser} browser @param {Sites} sites @param {number} runs @returns {Promise<Outcome>}
 */
async function wizard(browser, { shipped: { explorer } }, runs) {
  const answer = answerChange(explorer);
  const names = {
    on: "Wizard's answer set, floor: explorer's filter set",
    off: "Wizard's answer unset, floor: explorer's filter unset",
  };
  const { lines, details } = await compareChanges(browser, filterChange(explorer), answer, names, runs);
  const files = await firstLoad(browser, answer.address);
  return {
    lines: [...lines, absolute("Wizard's first load, compressed", "kB", null, kilobytes(files), null)],
    details: { changes: details, files },
  };
}

/** @param {Browser} browser @param {Sites} sites @param {number} runs @returns {Promise<Outcome>} */
async function steady(browser, { shipped }, runs) {
  const take = (/** @type {import("./sites.mjs").Site} */ site) => () => steadiness(browser, site);
  const [floor = [], explorer = []] = await inTurn(runs, [take(shipped.floor), take(shipped.explorer)]);
  const of = (/** @type {typeof floor} */ samples) => medians(samples);
  const bare = of(floor);
  const own = of(explorer);
  const worst = (/** @type {"shift" | "engagedShift"} */ key) =>
    Math.max(...explorer.map((sample) => sample[key]));
  const blocking = own.blocking ?? NaN;
  return {
    lines: [
      { ...absolute("Total blocking time", "ms", bare.blocking ?? NaN, blocking, 50), ok: blocking < 50 },
      absolute("Layout shift (CLS)", "", bare.shift ?? NaN, worst("shift"), 0),
      absolute("Layout shift after the chart is pointed at", "", null, worst("engagedShift"), 0),
    ],
    details: { floor, explorer },
  };
}

/**
 * The measures by name. `runs` is the number of samples of each side.
 * @type {Record<string, (browser: Browser, sites: Sites, runs: number) => Promise<Outcome>>}
 */
export const measures = {
  weight,
  steady: (browser, sites, runs) => steady(browser, sites, Math.ceil(runs / 3)),
  load: (browser, sites, runs) => load(browser, sites, runs, false),
  throttled: (browser, sites, runs) => load(browser, sites, Math.ceil(runs / 2), true),
  change: (browser, sites, runs) => change(browser, sites.shipped, 2 * runs),
  "change-230": (browser, sites, runs) => change(browser, sites.synthetic, 2 * runs),
  wizard: (browser, sites, runs) => wizard(browser, sites, 2 * runs),
  picture: (_, { shipped }, runs) => pictureCost(shipped.explorer, 2 * runs),
  embed: (browser, { shipped }) => embedWeight(browser, shipped.explorer),
  bounds: (_, { shipped }) => bounds(shipped.explorer),
};
