// `MUTATE=lib/statistics npm run mutate`: breaks one thing at a time in a folder, and says which breaks no test of that folder notices. Hours for `lib/view`.
const folder = process.env.MUTATE ?? "lib/statistics";

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
const options = {
  packageManager: "npm",
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  mutate: [`${folder}/**/*.ts`, "!**/*.test.ts"],
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ["clear-text", "progress-append-only", "json"],
  jsonReporter: { fileName: "test-results/mutation.json" },
  clearTextReporter: { allowColor: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  incrementalFile: "test-results/mutation-incremental.json",
  tempDirName: "test-results/stryker",
  ignorePatterns: [".next*", "out", ".bench", "test-results", "e2e/goldens", "public"],
};

export default options;
