import { describe, expect, it } from "vitest";
import { addCounts, countPlaywright, countVitest, noTests, readCounts } from "./support/counts.mjs";

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };
const broken = { name: "b.test.ts", status: "failed", message: "No such module", assertionResults: [] };
const failedTest = { status: "failed", fullName: "a rule holds", failureMessages: ["expected 1 to be 2"] };
const tested = { name: "t.test.ts", status: "failed", assertionResults: [failedTest] };
const playwright = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } };

describe("the counts of tests", () => {
  it("are read from a report of the unit tests", () => {
    expect(countVitest(vitest)).toEqual({ passed: 5, failed: 1, skipped: 3, failures: [] });
  });

  it("count a test file that could not be loaded as a failure", () => {
    expect(countVitest({ ...vitest, testResults: [broken, tested] }).failed).toBe(2);
  });

  it("name each test that failed, and what it said", () => {
    expect(countVitest({ ...vitest, testResults: [broken, tested] }).failures).toEqual([
      "b.test.ts\nNo such module",
      "t.test.ts: a rule holds\nexpected 1 to be 2",
    ]);
    const inner = { file: "e.spec.ts", specs: [{ title: "it works", ok: false }] };
    const suites = [{ file: "e.spec.ts", specs: [{ title: "it opens", ok: true }], suites: [inner] }];
    expect(countPlaywright({ ...playwright, suites }).failures).toEqual(["e.spec.ts: it works"]);
  });

  it("are read from a report of the browser tests, where a flaky test has failed", () => {
    expect(countPlaywright(playwright)).toEqual({ passed: 3, failed: 2, skipped: 2, failures: [] });
  });

  it("count an error outside any browser test as a failure", () => {
    expect(countPlaywright({ ...playwright, errors: [{}] }).failed).toBe(3);
  });

  it("are none where a run left no report", () => {
    expect(readCounts("/absent/report.json", () => playwright.stats as never)).toEqual(noTests);
  });

  it("add up", () => {
    const one = { passed: 1, failed: 2, skipped: 3, failures: ["one"] };
    const other = { passed: 10, failed: 20, skipped: 30, failures: ["other"] };
    expect(addCounts(one, other)).toEqual({
      passed: 11,
      failed: 22,
      skipped: 33,
      failures: ["one", "other"],
    });
  });
});
