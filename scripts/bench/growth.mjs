import path from "node:path";
import { rmSync } from "node:fs";
import { launch } from "./browser.mjs";
import { absolute } from "./lines.mjs";
import { heldBy } from "./memory.mjs";
import { inTurn, median } from "./numbers.mjs";
import { filterChange, findChange, openForChanges } from "./page-change.mjs";
import { project, serveProject } from "./processes.mjs";
import { buildExplorer } from "./sites.mjs";
import { writeGrownDataset } from "./synthetic-data.mjs";

const ROWS = 2300;
const MOST_START_MS = 5000;
const MOST_MEGABYTES = 512;
const MOST_CHANGE_MS = 100;
/** Each is made anew from all variants. */
const pages = [
  "/",
  "/explore?v=1",
  "/variants",
  "/recommend",
  "/compare?variant=calico,cilium",
  "/api/results",
];

/** @param {string} address */
async function ask(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}

/** @param {string} address */
async function countsOf(address) {
  const all = /** @type {{ rows: { cni: string }[] }} */ (JSON.parse(await ask(`${address}/api/results`)));
  return { rows: all.rows.length, filteredRows: all.rows.filter(({ cni }) => cni === "cilium").length };
}

/** A hundred times the default dataset: how soon the server is there, what it holds in memory, and what a filter costs the page. @param {number} runs @returns {Promise<import("./lines.mjs").Outcome>} */
export async function growth(runs) {
  const data = path.join(project, ".bench/data-grown");
  rmSync(data, { recursive: true, force: true });
  writeGrownDataset(path.join(project, "data"), data, ROWS);
  const settings = await buildExplorer(data, "next-grown", false);
  const served = await serveProject(settings, "/readyz");
  const { address, pid, startMs } = served;
  for (const page of pages) await ask(address + page);
  const held = heldBy(pid);
  const site = { ...served, ...(await countsOf(address)), hasChart: true };
  const browser = await launch();
  try {
    const explorer = await openForChanges(browser, filterChange({ ...site, page: `${address}/explore?v=1` }));
    const home = await openForChanges(browser, findChange({ ...site, page: `${address}/` }));
    const [filters = [], finds = []] = await inTurn(runs, [explorer.sample, home.sample]);
    const cost = (/** @type {typeof filters} */ samples, /** @type {"on" | "off"} */ step) =>
      median(samples.map((sample) => sample[step].task - sample.wait.task));
    const line = (/** @type {string} */ name, /** @type {number} */ ms) =>
      absolute(`${name}, ${ROWS} variants`, "ms", null, ms, MOST_CHANGE_MS);
    return {
      lines: [
        absolute(`Start, ${ROWS} variants`, "ms", null, startMs, MOST_START_MS),
        absolute(`Memory after ${pages.length} pages, ${ROWS} variants`, "MB", null, held, MOST_MEGABYTES),
        line("Explorer, filter set", cost(filters, "on")),
        line("Explorer, filter unset", cost(filters, "off")),
        line("Front page, search typed", cost(finds, "on")),
        line("Front page, search cleared", cost(finds, "off")),
      ],
      details: { filters, finds },
    };
  } finally {
    await browser.close();
  }
}
