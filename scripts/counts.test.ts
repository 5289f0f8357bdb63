import { describe, expect, it } from "vitest";
import { addCounts, countPlaywright, countVitest, noTests, readCounts } from "./support/counts.mjs";

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };
const playwright = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } };

describe("the counts of tests", () => {
  it("are read from a report of the unit tests", () => {
    expect(countVitest(vitest)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it("count a test file that could not be loaded as a failure", () => {
    const broken = { status: "failed", assertionResults: [] };
    const tested = { status: "failed", assertionResults: [{ status: "failed" }] };
    expect(countVitest({ ...vitest, testResults: [broken, tested] }).failed).toBe(2);
  });

  it("are read from a report of the browser tests, where a flaky test has failed", () => {
    expect(countPlaywright(playwright)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it("count an error outside any browser test as a failure", () => {
    expect(countPlaywright({ ...playwright, errors: [{}] }).failed).toBe(3);
  });

  it("are none where a run left no report", () => {
    expect(readCounts("/absent/report.json", () => playwright.stats as never)).toEqual(noTests);
  });

  it("add up", () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(addCounts(one, { passed: 10, failed: 20, skipped: 30 })).toEqual({
      passed: 11,
      failed: 22,
      skipped: 33,
    });
  });
});
