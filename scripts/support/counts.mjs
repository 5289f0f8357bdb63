import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const noTests = { passed: 0, failed: 0, skipped: 0 };

/** The sum of two counts. */
export function addCounts(/** @type {Counts} */ one, /** @type {Counts} */ other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/**
 * @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: VitestFile[] }} VitestReport
 */

/** A file that failed without a failed test in it: it could not be loaded, and counts as one failure. */
const isBroken = (/** @type {VitestFile} */ file) =>
  file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed");

/** The counts in a report of Vitest's `json` reporter. */
export function countVitest(/** @type {VitestReport} */ report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(isBroken).length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors?: unknown[] }} PlaywrightReport
 */

/** The counts in a report of Playwright's `json` reporter; an error outside any test counts as one failure. */
export function countPlaywright(/** @type {PlaywrightReport} */ report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + (report.errors ?? []).length, skipped };
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
