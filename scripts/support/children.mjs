import { spawn } from "node:child_process";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { root } from "./paths.mjs";
import "./watch-parent.cjs";

/** @typedef {Record<string, string | undefined>} Environment The variables that a child is given. */

const watchParent = `--require=${JSON.stringify(join(root, "scripts/support/watch-parent.cjs"))}`;
const graceMs = 2000;

/** Ctrl-C arrives twice, from the terminal and from npm: only a signal later than this is a second one. */
const echoMs = 500;

/** @type {Set<import("node:child_process").ChildProcess>} */
const children = new Set();
let stoppedAtMs = Infinity;

/** Whether this process was asked to stop. */
export const isStopping = () => stoppedAtMs < Infinity;

/**
 * This process's environment for a child, with telemetry off and `NODE_ENV` as given, or unset. A child that is Node ends with this
 * process, and so do its own.
 *
 * @param {"production" | "development" | undefined} nodeEnv
 * @returns {Environment}
 */
export function childEnvironment(nodeEnv) {
  const options = process.env.NODE_OPTIONS ?? "";
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: nodeEnv,
    NODE_OPTIONS: options.includes(watchParent) ? options : `${options} ${watchParent}`.trim(),
  };
}

/**
 * Runs a command and resolves with its exit code, 1 when a signal ended it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Environment} env
 * @returns {Promise<number>}
 */
export function run(command, args, env) {
  if (isStopping()) return Promise.reject(new Failure("Stopping."));
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: /** @type {NodeJS.ProcessEnv} */ (env),
      stdio: ["ignore", "inherit", "inherit"],
    });
    children.add(child);
    child.once("error", reject);
    child.once("exit", (code) => {
      children.delete(child);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a JavaScript file with this Node.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @param {Environment} env
 */
export function runNode(script, args, env) {
  return run(process.execPath, [script, ...args], env);
}

const signalChildren = (/** @type {NodeJS.Signals} */ signal) => {
  for (const child of children) child.kill(signal);
};

/** Ends the children, gently for `graceMs` and then by force, and then this process; on a second signal, at once. */
function stop(/** @type {number} */ exitCode) {
  if (isStopping()) {
    if (Date.now() > stoppedAtMs + echoMs) process.exit(exitCode);
    return;
  }
  stoppedAtMs = Date.now();
  signalChildren("SIGTERM");
  setInterval(() => {
    if (children.size === 0 || Date.now() > stoppedAtMs + graceMs) process.exit(exitCode);
  }, 50);
}

/**
 * Makes this process take its children with it when it is stopped.
 *
 * @param {(signalNumber: number) => number} exitCodeFor the exit code after a signal
 */
export function stopWithChildren(exitCodeFor) {
  process.on("SIGHUP", () => stop(exitCodeFor(1)));
  process.on("SIGINT", () => stop(exitCodeFor(2)));
  process.on("SIGTERM", () => stop(exitCodeFor(15)));
  process.on("exit", () => signalChildren("SIGKILL"));
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => stop(exitCodeFor(1)));
}
