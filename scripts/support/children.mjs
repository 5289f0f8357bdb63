import { spawn } from "node:child_process";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { root } from "./paths.mjs";

const watchParent = join(root, "scripts/support/watch-parent.cjs");
const hasGroups = process.platform !== "win32";

/** @type {Set<number>} The process groups this process started that may still have members. */
const groups = new Set();
let isClosed = false;

/**
 * Sends `signal` to every member of a group; 0 sends nothing and only asks.
 *
 * @param {number} leader
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether the group had a member
 */
function signalGroup(leader, signal) {
  try {
    return process.kill(hasGroups ? -leader : leader, signal);
  } catch {
    return false;
  }
}

/** Sends `signal` to everything this process started, and says whether anything was there to receive it. */
export function signalChildren(/** @type {NodeJS.Signals | 0} */ signal) {
  return [...groups].map((leader) => signalGroup(leader, signal)).includes(true);
}

/** From now on nothing more is started. */
export function closeToChildren() {
  isClosed = true;
}

/**
 * Runs `command` in a process group of its own and resolves with its exit code, 1 when a signal ended it.
 * What the command leaves behind in its group ends with it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("./environment.mjs").Environment} env
 * @returns {Promise<number>}
 */
export function run(command, args, env) {
  if (isClosed) return Promise.reject(new Failure("Stopping."));
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: /** @type {NodeJS.ProcessEnv} */ (env),
      stdio: ["ignore", "inherit", "inherit"],
      detached: hasGroups,
    });
    const leader = child.pid;
    if (leader !== undefined) groups.add(leader);
    child.once("error", reject);
    child.once("exit", (code) => {
      if (leader !== undefined && signalGroup(leader, 0)) signalGroup(leader, "SIGKILL");
      if (leader !== undefined) groups.delete(leader);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a JavaScript file with this Node, as `run` does; it also ends when this process is killed outright.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @param {import("./environment.mjs").Environment} env
 */
export function runNode(script, args, env) {
  const watched = { ...env, WATCHED_PARENT: String(process.pid) };
  return run(process.execPath, ["--require", watchParent, script, ...args], watched);
}

/**
 * Runs a command that is itself a JavaScript file, such as npm, as `runNode` does.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("./environment.mjs").Environment} env
 */
export function runNodeCommand(command, args, env) {
  const options = `${env.NODE_OPTIONS ?? ""} --require=${JSON.stringify(watchParent)}`.trim();
  return run(command, args, { ...env, NODE_OPTIONS: options, WATCHED_PARENT: String(process.pid) });
}
