import { readFileSync } from "node:fs";

/** What Linux says in a file under /proc; nothing elsewhere, or once the process is gone. */
function read(/** @type {string} */ path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** The parent in the text of /proc/PID/stat: the second field after the name, which may hold anything, in brackets. */
export function parentIn(/** @type {string} */ stat) {
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

const parentOf = (/** @type {number} */ pid) => parentIn(read(`/proc/${pid}/stat`));

/** Whether a process is a shell that runs one command line, as npm starts one for each script. */
const isCommandShell = (/** @type {number} */ pid) => read(`/proc/${pid}/cmdline`).split("\0")[1] === "-c";

/**
 * A question to ask over and over: is the npm that started this process gone? npm cannot pass a SIGKILL on, and the
 * shell it put in between outlives it, so the shell's parent is looked at too. Never, when npm did not start this.
 *
 * @returns {() => boolean}
 */
export function watchedNpm() {
  if (!process.env.npm_lifecycle_event) return () => false;
  const parent = process.ppid;
  if (!isCommandShell(parent)) return () => process.ppid !== parent;
  const npm = parentOf(parent);
  return () => process.ppid !== parent || parentOf(parent) !== npm;
}
