import { Failure } from "./failure.mjs";

/** @typedef {import("./steps.mjs").Step} Step */
/** @typedef {{ failed: string[], skipped: string[] }} Outcome */

const seconds = (/** @type {number} */ sinceMs) => `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;

/** Runs one step under its heading and says how it went and how long it took. */
async function passes(/** @type {Step} */ step) {
  console.log(`\n=== ${step.name}`);
  const startMs = performance.now();
  try {
    await step.run();
  } catch (reason) {
    console.error(reason instanceof Failure ? reason.message : reason);
    console.log(`--- ${step.name} failed after ${seconds(startMs)}`);
    return false;
  }
  console.log(`--- ${step.name} passed in ${seconds(startMs)}`);
  return true;
}

/** Runs every step whose needs are met, whatever the result of the rest. */
export async function runSteps(/** @type {readonly Step[]} */ steps) {
  /** @type {Outcome} */
  const outcome = { failed: [], skipped: [] };
  for (const step of steps) {
    const missing = step.needs.filter((name) => [...outcome.failed, ...outcome.skipped].includes(name));
    if (missing.length > 0) {
      console.log(`\n=== ${step.name}\n--- ${step.name} skipped: it needs ${missing.join(" and ")}`);
      outcome.skipped.push(step.name);
    } else if (!(await passes(step))) {
      outcome.failed.push(step.name);
    }
  }
  return outcome;
}
