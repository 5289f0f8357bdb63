// `npm run mutate -- --mutate 'lib/statistics/**/*.ts'`: breaks one thing at a time and says which breaks no test notices. Hours for all of it.
/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
const options = {
  packageManager: "npm",
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  mutate: ["lib/{statistics,recommend,view,import,findings}/**/*.ts", "!**/*.test.ts"],
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
