import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number, failures: readonly string[] }} Counts
 *   How many tests there were, and the name of each that failed. */

/** @type {Counts} */
export const noTests = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** The sum of two counts. */
export function addCounts(/** @type {Counts} */ one, /** @type {Counts} */ other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
  };
}

/**
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] }} VitestTest
 * @typedef {{ name: string, status: string, message?: string, assertionResults: VitestTest[] }} VitestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: VitestFile[] }} VitestReport
 */

/** A file that failed without a failed test in it: it could not be loaded, and counts as one failure. */
const isBroken = (/** @type {VitestFile} */ file) =>
  file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed");

/** The first lines of a message: enough to know what happened. */
const head = (/** @type {string | undefined} */ message) =>
  (message ?? "").split("\n").slice(0, 12).join("\n");

/** @returns {string[]} */
function vitestFailures(/** @type {VitestFile} */ file) {
  if (isBroken(file)) return [`${file.name}\n${head(file.message)}`];
  return file.assertionResults
    .filter((test) => test.status === "failed")
    .map((test) => `${file.name}: ${test.fullName}\n${head(test.failureMessages?.[0])}`);
}

/** The counts in a report of Vitest's `json` reporter. */
export function countVitest(/** @type {VitestReport} */ report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(isBroken).length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(vitestFailures),
  };
}

/**
 * @typedef {{ title: string, ok: boolean }} PlaywrightSpec
 * @typedef {{ file: string, specs: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors?: unknown[], suites?: PlaywrightSuite[] }} PlaywrightReport
 */

/** @returns {string[]} */
function playwrightFailures(/** @type {PlaywrightSuite} */ suite) {
  const own = suite.specs.filter((spec) => !spec.ok).map((spec) => `${suite.file}: ${spec.title}`);
  return [...own, ...(suite.suites ?? []).flatMap(playwrightFailures)];
}

/** The counts in a report of Playwright's `json` reporter; an error outside any test counts as one failure. */
export function countPlaywright(/** @type {PlaywrightReport} */ report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky + (report.errors ?? []).length,
    skipped,
    failures: (report.suites ?? []).flatMap(playwrightFailures),
  };
}

/**
 * The counts in the report at `path`; none when the run ended before it wrote one.
 *
 * @template Report
 * @param {string} path
 * @param {(report: Report) => Counts} count
 */
export function readCounts(path, count) {
  if (!existsSync(path)) return noTests;
  /** @type {Report} */
  const report = JSON.parse(readFileSync(path, "utf8"));
  return count(report);
}
