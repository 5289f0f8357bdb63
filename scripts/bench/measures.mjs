import { bounds } from "./bounds.mjs";
import { coldLoad } from "./cold-load.mjs";
import { embedWeight } from "./embed-weight.mjs";
import { absolute, against } from "./lines.mjs";
import { importTasks } from "./import-tasks.mjs";
import { inTurn, median, medians } from "./numbers.mjs";
import { answerChange, filterChange, openForChanges } from "./page-change.mjs";
import { firstLoad, kilobytes } from "./page-weight.mjs";
import { serving } from "./serving.mjs";
import { growth } from "./growth.mjs";
import { parsing } from "./parsing.mjs";
import { pictureCost } from "./picture-cost.mjs";
import { blockingAndShift } from "./blocking-and-shift.mjs";

/** @typedef {import("./browser.mjs").Browser} Browser */
/** @typedef {import("./sites.mjs").Pair} Pair */
/** @typedef {Awaited<ReturnType<typeof import("./sites.mjs").serveSites>>} Sites */
/** @typedef {import("./lines.mjs").Outcome} Outcome */
/** @typedef {{ on: number, off: number, medians: unknown, samples: unknown }} ChangeCost Milliseconds of the main thread, less what waiting alone costs. */

/** @param {Browser} browser @param {Sites} sites @param {number} runs @param {boolean} throttled @returns {Promise<Outcome>} */
async function load(browser, { shipped }, runs, throttled) {
  const take = (/** @type {import("./sites.mjs").Site} */ site) => () => coldLoad(browser, site, throttled);
  const sides = [take(shipped.floor), take(shipped.home), take(shipped.explorer)];
  await inTurn(1, sides);
  const [floor = [], home = [], explorer = []] = await inTurn(runs, sides);
  const how = throttled ? "throttled" : "plain";
  /** @param {string} name @param {typeof floor} own @param {"figures" | "filter"} key */
  const line = (name, own, key) =>
    against(
      `${name}, ${how}`,
      "ms",
      median(floor.map((sample) => sample[key])),
      median(own.map((sample) => sample[key])),
      1.5,
    );
  return {
    lines: [
      line("Front page, cold load until every figure is shown", home, "figures"),
      line("Front page, cold load until the search answers", home, "filter"),
      line("Explorer, cold load until every figure is shown", explorer, "figures"),
      line("Explorer, cold load until the first filter answers", explorer, "filter"),
    ],
    details: { floor, home, explorer },
  };
}

/** @param {Browser} browser @param {Sites} sites @returns {Promise<Outcome>} */
async function weight(browser, { shipped }) {
  const floor = await firstLoad(browser, shipped.floor.page);
  const home = await firstLoad(browser, shipped.home.page);
  const explorer = await firstLoad(browser, shipped.explorer.page);
  const heavy = new Set([...home, ...explorer].flatMap(({ libraries }) => libraries));
  return {
    lines: [
      absolute("Front page, first load, compressed", "kB", kilobytes(floor), kilobytes(home), 200),
      absolute("Explorer, first load, compressed", "kB", kilobytes(floor), kilobytes(explorer), 200),
      absolute("Recharts, zod, papaparse in the first load", "found", null, heavy.size, 0),
    ],
    details: { floor, home, explorer, libraries: [...heavy] },
  };
}

/**
 * Measures a change on several pages in turn.
 * @template {string} Name
 * @param {Browser} browser @param {Record<Name, import("./page-change.mjs").Change>} changes by the page's name @param {number} runs
 * @returns {Promise<Record<Name, ChangeCost>>}
 */
async function changeCosts(browser, changes, runs) {
  const names = /** @type {Name[]} */ (Object.keys(changes));
  const pages = [];
  for (const name of names) pages.push(await openForChanges(browser, changes[name]));
  const sampled = await inTurn(
    runs,
    pages.map(({ sample }) => sample),
  );
  for (const page of pages) await page.close();
  const costs = sampled.map((samples) => {
    const wait = medians(samples.map((sample) => sample.wait));
    const on = medians(samples.map((sample) => sample.on));
    const off = medians(samples.map((sample) => sample.off));
    const own = (/** @type {typeof on} */ step) => (step.task ?? NaN) - (wait.task ?? NaN);
    return { on: own(on), off: own(off), medians: { wait, on, off }, samples };
  });
  return /** @type {Record<Name, ChangeCost>} */ (
    Object.fromEntries(names.map((name, index) => [name, costs[index]]))
  );
}

/**
 * A filter change is compared with that of the floor that keeps its filter in the address, as the explorer does; its ratio to the floor without an address is printed next to it.
 * @param {Browser} browser @param {Pair} pair @param {number} runs @returns {Promise<Outcome>}
 */
async function change(browser, { floor, linkedFloor, explorer }, runs) {
  const pages = {
    floor: filterChange(floor),
    linkedFloor: filterChange(linkedFloor),
    explorer: filterChange(explorer),
  };
  const costs = await changeCosts(browser, pages, runs);
  /** @param {string} name @param {ChangeCost} held @param {number | null} limit */
  const lines = (name, held, limit) => [
    against(`Filter set, ${name}`, "ms", held.on, costs.explorer.on, limit),
    against(`Filter unset, ${name}`, "ms", held.off, costs.explorer.off, limit),
  ];
  const rows = `${explorer.rows} rows`;
  return {
    lines: [
      ...lines(rows, costs.linkedFloor, 2),
      ...lines(`${rows}, floor without an address`, costs.floor, null),
    ],
    details: costs,
  };
}

/**
 * The wizard is compared with the explorer, which is the floor here.
 * @param {Browser} browser @param {Sites} sites @param {number} runs @returns {Promise<Outcome>}
 */
async function wizard(browser, { shipped: { explorer } }, runs) {
  const answer = answerChange(explorer);
  const costs = await changeCosts(browser, { explorer: filterChange(explorer), wizard: answer }, runs);
  const files = await firstLoad(browser, answer.address);
  const { explorer: filter, wizard: own } = costs;
  return {
    lines: [
      against("Wizard's answer set, floor: explorer's filter set", "ms", filter.on, own.on, 2),
      against("Wizard's answer unset, floor: explorer's filter unset", "ms", filter.off, own.off, 2),
      absolute("Wizard's first load, compressed", "kB", null, kilobytes(files), null),
    ],
    details: { changes: costs, files },
  };
}

/** @param {Browser} browser @param {Sites} sites @param {number} runs @returns {Promise<Outcome>} */
async function steady(browser, { shipped }, runs) {
  const take = (/** @type {import("./sites.mjs").Site} */ site) => () => blockingAndShift(browser, site);
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
  serve: (_, { shipped }) => serving(shipped),
  import: (browser, { shipped }) => importTasks(browser, shipped.explorer),
};

/** The measures that need none of the sites. @type {Record<string, (runs: number) => Promise<Outcome>>} */
export const siteless = { parse: parsing, growth };
