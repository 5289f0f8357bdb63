import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withFreshPage } from "./browser.mjs";
import { finishFiles } from "../support/finish-files.mjs";
import { build, project, serveBare, serveProject } from "./processes.mjs";
import { writeSyntheticData } from "./synthetic-data.mjs";

/** @typedef {import("./processes.mjs").Served} Served */
/** @typedef {Served & { page: string, rows: number, filteredRows: number, hasChart: boolean }} Site A page with a table, its whole address; its rows, and those of Cilium. */
/** @typedef {{ floor: Site, linkedFloor: Site, explorer: Site, home: Site }} Pair Pages of equal content; `linkedFloor` keeps its filter in the address. */

/** The explorer of the default view: that of the floor. */
const EXPLORER = "/explore?v=1";

export const SYNTHETIC_ROWS = 230;
const work = path.join(project, ".bench");

/** A build of Next writes its own folders into these two; they are put back as they were. */
const rewritten = ["tsconfig.json", "next-env.d.ts"].map((name) => path.join(project, name));

/** @param {() => Promise<void>} act */
async function keepingProjectFiles(act) {
  const before = rewritten.map((file) => (existsSync(file) ? readFileSync(file) : null));
  const putBack = () => {
    for (const [index, file] of rewritten.entries()) {
      const content = before[index];
      if (content) writeFileSync(file, content);
      else rmSync(file, { force: true });
    }
  };
  process.once("exit", putBack);
  try {
    await act();
  } finally {
    putBack();
    process.off("exit", putBack);
  }
}

/** Builds the explorer with a data folder into one of that name; gives the settings to serve it with. @param {string} dataFolder @param {string} name @param {boolean} reuse */
export async function buildExplorer(dataFolder, name, reuse) {
  mkdirSync(work, { recursive: true });
  const settings = { NEXT_DIST_DIR: `.bench/${name}`, CNI_DATA_DIR: dataFolder };
  const isBuilt = existsSync(path.join(work, name, "BUILD_ID"));
  if (!reuse || !isBuilt) {
    await keepingProjectFiles(() => build(project, settings));
    await finishFiles(path.join(work, name));
  }
  return settings;
}

/** Reads heads, cells and filter words off the explorer's page: the floor shows the same texts. */
function readTable() {
  const text = (/** @type {Element | null | undefined} */ element) => element?.textContent.trim() ?? "";
  const body = document.querySelector("table.results tbody");
  const rows = [...(body?.children ?? [])].map((row) =>
    [...row.children].map((cell) => text(cell.querySelector("a") ?? cell)),
  );
  const heads = [...document.querySelectorAll("table.results thead th")].map(text);
  const boxes = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll('input[name="cni"]')]);
  const cnis = boxes.map((box) => ({
    value: box.value,
    label: text(box.parentElement?.querySelector(".option-label")) || box.value,
  }));
  return { cnis, heads, rows };
}

/** @param {import("./browser.mjs").Browser} browser @param {string} address */
async function tableOf(browser, address) {
  const answer = await fetch(`${address}/api/results`);
  const api = /** @type {{ rows: { variant: string, cni: string }[] }} */ (await answer.json());
  const { cnis, heads, rows } = await withFreshPage(browser, async (page) => {
    await page.goto(address + EXPLORER, { waitUntil: "load" });
    return page.evaluate(readTable);
  });
  if (rows.length !== api.rows.length || rows.length === 0)
    throw new Error(`the page shows ${rows.length} rows, the API answers ${api.rows.length}`);
  return {
    cnis,
    heads,
    rows: api.rows.map(({ variant, cni }, index) => ({ key: variant, cni, cells: rows[index] ?? [] })),
  };
}

/** @param {Record<string, Awaited<ReturnType<typeof tableOf>>>} tables */
async function floor(tables) {
  const folder = path.join(work, "floor");
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(project, "scripts/bench/floor"), folder, { recursive: true });
  mkdirSync(path.join(folder, "tables"));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "floor", private: true }));
  for (const [name, table] of Object.entries(tables))
    writeFileSync(path.join(folder, "tables", `${name}.json`), JSON.stringify(table));
  await build(folder);
  return serveBare(folder);
}

/**
 * Builds and serves the explorer with the shipped and with the synthetic edition, and the floor with the tables that they show.
 * @param {import("./browser.mjs").Browser} browser
 * @param {{ reuse: boolean, say: (text: string) => void }} options `reuse` takes the explorer's builds of an earlier run.
 */
export async function serveSites(browser, { reuse, say }) {
  mkdirSync(work, { recursive: true });
  const shippedData = path.join(project, "data");
  const syntheticData = path.join(work, "data");
  rmSync(syntheticData, { recursive: true, force: true });
  writeSyntheticData(shippedData, syntheticData, SYNTHETIC_ROWS);
  say("Building the explorer ...");
  const shipped = await serveProject(await buildExplorer(shippedData, "next", reuse));
  say(`Building the explorer of ${SYNTHETIC_ROWS} variants ...`);
  const synthetic = await serveProject(await buildExplorer(syntheticData, "next-synthetic", reuse));
  say("Building the floor ...");
  const tables = {
    shipped: await tableOf(browser, shipped.address),
    synthetic: await tableOf(browser, synthetic.address),
  };
  const bare = await floor(tables);
  /** @param {string} floorPath @param {Served} served @param {Awaited<ReturnType<typeof tableOf>>} table @returns {Pair} */
  const pair = (floorPath, served, { rows: all }) => {
    const counts = { rows: all.length, filteredRows: all.filter(({ cni }) => cni === "cilium").length };
    const at = (/** @type {string} */ path) => ({
      ...bare,
      page: bare.address + path,
      ...counts,
      hasChart: false,
    });
    return {
      floor: at(floorPath),
      linkedFloor: at(`/linked${floorPath === "/" ? "" : floorPath}`),
      explorer: { ...served, page: served.address + EXPLORER, ...counts, hasChart: true },
      home: { ...served, page: `${served.address}/`, ...counts, hasChart: false },
    };
  };
  return {
    shipped: pair("/", shipped, tables.shipped),
    synthetic: pair("/synthetic", synthetic, tables.synthetic),
  };
}
