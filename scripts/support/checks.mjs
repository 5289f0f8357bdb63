import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { childEnvironment, isStopping, runNode, stopWithChildren } from "./children.mjs";
import { ensureChromium, offerTools } from "./browsers.mjs";
import { addCounts, countPlaywright, countVitest, readCounts } from "./counts.mjs";
import { exitWith, Failure } from "./failure.mjs";
import { ensureInstalled } from "./install.mjs";
import { root, tools } from "./paths.mjs";

const vitestReport = join(root, "test-results/vitest.json");
const playwrightReport = join(root, "test-results/playwright.json");

/**
 * Runs a tool and fails unless it ends with exit code 0.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @param {Record<string, string>} [variables]
 */
async function tool(script, args, variables = {}) {
  const code = await runNode(script, args, { ...childEnvironment(undefined), ...variables });
  if (code !== 0) throw new Failure(`It ended with exit code ${code}.`);
}

async function typecheck() {
  await tool(tools.next, ["typegen"]);
  await tool(tools.tsc, ["--noEmit"]);
}

async function e2e() {
  const chromium = await ensureChromium();
  await offerTools();
  console.log(`The browser is ${chromium}`);
  await ensureBuilt();
  await tool(tools.playwright, ["test"], { CHROMIUM_PATH: chromium });
}

/** @type {Readonly<Record<string, () => Promise<void>>>} What `npm test` runs, in order. */
const checks = {
  format: () => tool(tools.prettier, ["--check", "."]),
  lint: () => tool(tools.eslint, [".", "--max-warnings=0"]),
  typecheck,
  unit: () =>
    tool(tools.vitest, ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`]),
  e2e,
};

/** The checks that arguments such as `unit lint` name; all of them where none is named. Throws on any other name. */
export function checksNamed(/** @type {readonly string[]} */ names) {
  const known = Object.keys(checks);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Failure(`There is no check ${unknown.join(", ")}; the checks are ${known.join(", ")}.`);
  return known.filter((name) => names.length === 0 || names.includes(name));
}

/** Runs a check under its heading and says how it went and how long it took. */
async function passes(/** @type {string} */ name) {
  console.log(`\n=== ${name}`);
  const startMs = performance.now();
  const seconds = () => `${((performance.now() - startMs) / 1000).toFixed(1)} s`;
  try {
    await checks[name]?.();
    console.log(`--- ${name} passed in ${seconds()}`);
    return true;
  } catch (reason) {
    console.error(reason instanceof Failure ? reason.message : reason);
    console.log(`--- ${name} failed after ${seconds()}`);
    return false;
  }
}

/** Says which checks failed and, on the last line, what became of the tests; whether all is well. */
function report(/** @type {readonly string[]} */ failed) {
  const tests = addCounts(
    readCounts(vitestReport, countVitest),
    readCounts(playwrightReport, countPlaywright),
  );
  console.log("");
  for (const failure of tests.failures) console.log(`Failed test: ${failure}\n`);
  if (failed.length > 0) console.log(`Failed: ${failed.join(", ")}`);
  if (tests.skipped > 0) console.log(`${tests.skipped} tests skipped`);
  console.log(`${tests.passed} passed, ${tests.failed} failed`);
  return failed.length + tests.failed === 0;
}

/** Installs and runs the checks named, going on after one that failed; ends this process. */
export async function runChecks(/** @type {readonly string[]} */ names) {
  stopWithChildren((signalNumber) => 128 + signalNumber);
  try {
    const planned = checksNamed(names);
    await ensureInstalled();
    for (const earlier of [vitestReport, playwrightReport]) rmSync(earlier, { force: true });
    /** @type {string[]} */
    const failed = [];
    for (const name of planned) if (!isStopping() && !(await passes(name))) failed.push(name);
    if (!isStopping()) process.exit(report(failed) ? 0 : 1);
  } catch (reason) {
    if (!isStopping()) exitWith(reason);
  }
}
