import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { launch } from "./bench/browser.mjs";
import { measures, siteless } from "./bench/measures.mjs";
import { project, stopAll } from "./bench/processes.mjs";
import { reportTable } from "./bench/report.mjs";
import { serveSites } from "./bench/sites.mjs";

const names = [...Object.keys(measures), ...Object.keys(siteless)];

const usage = `Usage: npm run bench -- [options]

  --runs N     samples of each side (default 9)
  --only a,b   some measures alone: ${names.join(", ")}
  --check      exit with 1 when a limit is broken
  --reuse      keep the explorer's builds of an earlier run

Prints a table and writes .bench/result.json. See docs/benchmark.md.`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "9" },
      only: { type: "string", default: names.join(",") },
      check: { type: "boolean", default: false },
      reuse: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const only = values.only.split(",");
  const unknown = only.filter((name) => !names.includes(name));
  const runs = Number(values.runs);
  if (unknown.length > 0) throw new Error(`No measure ${unknown.join(", ")}.\n\n${usage}`);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs takes a whole number above zero.\n\n${usage}`);
  return { ...values, only, runs };
}

const say = (/** @type {string} */ text) => console.error(text);

/** @param {ReturnType<typeof readOptions>} options */
async function bench({ only, runs, reuse }) {
  const browser = await launch();
  try {
    /** @type {Record<string, import("./bench/lines.mjs").Outcome>} */
    const outcomes = {};
    for (const name of only.filter((one) => one in siteless)) {
      say(`Measuring: ${name} ...`);
      Object.assign(outcomes, { [name]: await siteless[name]?.(runs) });
    }
    const onSites = only.filter((name) => name in measures);
    const sites = onSites.length > 0 ? await serveSites(browser, { reuse, say }) : null;
    for (const name of onSites) {
      say(`Measuring: ${name} ...`);
      if (sites) Object.assign(outcomes, { [name]: await measures[name]?.(browser, sites, runs) });
    }
    return { date: new Date().toISOString(), browser: browser.version(), runs, outcomes };
  } finally {
    await browser.close();
    stopAll();
  }
}

try {
  const options = readOptions();
  if (options.help) console.log(usage);
  else {
    const result = await bench(options);
    const lines = Object.values(result.outcomes).flatMap((outcome) => outcome.lines);
    console.log(reportTable(lines));
    writeFileSync(
      path.join(project, ".bench/result.json"),
      JSON.stringify({ ...result, lines }, null, 2) + "\n",
    );
    const broken = lines.filter(({ ok }) => ok === false);
    if (options.check && broken.length > 0) {
      console.error(`\nOver the limit: ${broken.map(({ measure }) => measure).join("; ")}.`);
      process.exitCode = 1;
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
