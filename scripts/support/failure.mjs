/** A failure the reader can act on: its message is shown alone, without a stack. */
export class Failure extends Error {}

/** Reports what ended a command and ends the process with exit code 1. */
export function exitWith(/** @type {unknown} */ reason) {
  if (reason instanceof Failure) console.error(`\n${reason.message}`);
  else console.error(reason);
  process.exit(1);
}
