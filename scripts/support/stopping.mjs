import { closeToChildren, signalChildren } from "./children.mjs";
import { watchedNpm } from "./npm-parent.mjs";

const graceMs = 2000;
const pollMs = 100;

/** Ctrl-C arrives twice, from the terminal and from npm: only a signal later than this is a second one. */
const echoMs = 500;

let stoppedAtMs = Infinity;

/** Whether this process was asked to stop. */
export const isStopping = () => stoppedAtMs < Infinity;

/** Ends the children, gently for `graceMs` and then by force, and then this process; on a second signal, at once. */
function stop(/** @type {number} */ exitCode) {
  if (isStopping()) {
    if (Date.now() > stoppedAtMs + echoMs) process.exit(exitCode);
    return;
  }
  stoppedAtMs = Date.now();
  closeToChildren();
  signalChildren("SIGINT");
  const deadline = Date.now() + graceMs;
  setInterval(() => {
    if (!signalChildren(0) || Date.now() > deadline) process.exit(exitCode);
  }, pollMs);
}

/** Calls `onGone`, once, when the npm that started this process is gone. */
function watchNpm(/** @type {() => void} */ onGone) {
  const isGone = watchedNpm();
  const poll = setInterval(() => {
    if (!isGone()) return;
    clearInterval(poll);
    onGone();
  }, pollMs);
  poll.unref();
}

/**
 * Makes this process take its children with it, however it ends.
 *
 * @param {(signalNumber: number) => number} exitCodeFor the exit code after a signal
 */
export function stopWithChildren(exitCodeFor) {
  process.on("SIGHUP", () => stop(exitCodeFor(1)));
  process.on("SIGINT", () => stop(exitCodeFor(2)));
  process.on("SIGTERM", () => stop(exitCodeFor(15)));
  process.on("exit", () => signalChildren("SIGKILL"));
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => stop(exitCodeFor(1)));
  watchNpm(() => stop(exitCodeFor(9)));
}
