import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { runNode } from "./children.mjs";
import { ensureChromium } from "./chromium.mjs";
import { addCounts, countPlaywright, countVitest, readCounts } from "./counts.mjs";
import { childEnvironment } from "./environment.mjs";
import { Failure } from "./failure.mjs";
import { ensureInstalled } from "./install.mjs";
import { root, tools } from "./paths.mjs";

/** @typedef {{ name: string, needs: readonly string[], run: () => Promise<void> }} Step */

const vitestReport = join(root, "test-results/vitest.json");
const playwrightReport = join(root, "test-results/playwright.json");
const env = childEnvironment(undefined);

/**
 * Runs a tool and fails unless it ends with exit code 0.
 *
 * @param {string} tool
 * @param {readonly string[]} args
 */
async function check(tool, args) {
  const code = await runNode(tool, args, env);
  if (code !== 0) throw new Failure(`It ended with exit code ${code}.`);
}

async function findBrowser() {
  env.CHROMIUM_PATH = await ensureChromium();
  console.log(env.CHROMIUM_PATH);
}

async function typecheck() {
  await check(tools.next, ["typegen"]);
  await check(tools.tsc, ["--noEmit"]);
}

function unit() {
  return check(tools.vitest, [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${vitestReport}`,
  ]);
}

/** @type {readonly Step[]} Every step of `npm test`, in order, each with the steps it cannot do without. */
export const steps = [
  { name: "install", needs: [], run: ensureInstalled },
  { name: "chromium", needs: ["install"], run: findBrowser },
  { name: "format", needs: ["install"], run: () => check(tools.prettier, ["--check", "."]) },
  { name: "lint", needs: ["install"], run: () => check(tools.eslint, [".", "--max-warnings=0"]) },
  { name: "typecheck", needs: ["install"], run: typecheck },
  { name: "unit", needs: ["install"], run: unit },
  { name: "build", needs: ["install"], run: ensureBuilt },
  { name: "e2e", needs: ["install", "chromium", "build"], run: () => check(tools.playwright, ["test"]) },
];

/** Takes the reports of earlier runs away, so that only this run is counted. */
export function removeReports() {
  for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true });
}

/** How many tests this run passed, failed and skipped. */
export function countTests() {
  return addCounts(readCounts(vitestReport, countVitest), readCounts(playwrightReport, countPlaywright));
}
