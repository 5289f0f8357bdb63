import { Failure } from "./failure.mjs";

/** @typedef {import("./steps.mjs").Step} Step */

/** The step names that arguments such as `unit` or `--only=lint,unit` give; none when there are no arguments. */
export function namesIn(/** @type {readonly string[]} */ args) {
  return args.flatMap((arg) => arg.replace(/^--only=/, "").split(",")).filter(Boolean);
}

/**
 * The steps to run, in order: those named and those they need; all of them when none is named.
 *
 * @param {readonly Step[]} steps
 * @param {readonly string[]} names
 */
export function planSteps(steps, names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    const known = steps.map((step) => step.name).join(", ");
    throw new Failure(`There is no step ${unknown.join(", ")}; the steps are ${known}.`);
  }
  if (names.length === 0) return steps;
  return steps.filter(({ name }) => names.includes(name) || isNeeded(steps, name, names));
}

/**
 * Whether one of `names` needs the step called `name`.
 *
 * @param {readonly Step[]} steps
 * @param {string} name
 * @param {readonly string[]} names
 */
function isNeeded(steps, name, names) {
  return steps.some((step) => names.includes(step.name) && step.needs.includes(name));
}
