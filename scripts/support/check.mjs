import { exitWith } from "./failure.mjs";
import { namesIn, planSteps } from "./plan.mjs";
import { runSteps } from "./run-steps.mjs";
import { countTests, removeReports, steps } from "./steps.mjs";
import { isStopping, stopWithChildren } from "./stopping.mjs";

/** Says what became of the steps and, on the last line, of the tests. */
function report(/** @type {import("./run-steps.mjs").Outcome} */ { failed, skipped }) {
  const tests = countTests();
  console.log("");
  for (const failure of tests.failures) console.log(`Failed test: ${failure}\n`);
  if (failed.length > 0) console.log(`Failed: ${failed.join(", ")}`);
  if (skipped.length > 0) console.log(`Skipped: ${skipped.join(", ")}`);
  if (tests.skipped > 0) console.log(`${tests.skipped} tests skipped`);
  console.log(`${tests.passed} passed, ${tests.failed} failed`);
  return failed.length + tests.failed === 0;
}

async function main() {
  const plan = planSteps(steps, namesIn(process.argv.slice(2)));
  removeReports();
  const outcome = await runSteps(plan);
  if (!isStopping()) process.exit(report(outcome) ? 0 : 1);
}

stopWithChildren((signalNumber) => 128 + signalNumber);
main().catch(exitWith);
