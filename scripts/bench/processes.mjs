import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../support/address.mjs";
import { smallMemory } from "../support/server-memory.mjs";

export const project = fileURLToPath(new URL("../..", import.meta.url));
const next = path.join(project, "node_modules/next/dist/bin/next");
const server = path.join(project, "scripts/serve-app.mjs");

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Ends every process that was started here, with its children. */
export function stopAll() {
  for (const child of running) {
    try {
      if (child.pid) process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }
  running.clear();
}

process.on("exit", stopAll);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => process.exit(130));
}

/** @param {string[]} words What Node runs, and its arguments. @param {string} folder @param {Record<string, string>} settings */
function startNode(words, folder, settings) {
  const child = spawn(process.execPath, words, {
    cwd: folder,
    detached: true,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  const output = { text: "" };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (output.text += String(chunk)));
  /** @type {Promise<number | string | null>} */
  const ended = new Promise((resolve) => {
    child.on("exit", (code, signal) => {
      running.delete(child);
      resolve(code ?? signal);
    });
  });
  return { ended, output, pid: child.pid ?? 0 };
}

/** `next build` in a folder. @param {string} folder @param {Record<string, string>} [settings] */
export async function build(folder, settings = {}) {
  const { ended, output } = startNode([next, "build"], folder, settings);
  const code = await ended;
  if (code !== 0) throw new Error(`next build failed in ${folder}:\n${output.text}`);
}

/** @typedef {{ address: string, pid: number, startMs: number }} Served Where a server answers, the process that does, and how long it took to. */

/** `next start` in a folder. @param {string} folder */
export async function serveBare(folder) {
  const port = await freePort();
  return answering(port, startNode([next, "start", "-H", "127.0.0.1", "-p", String(port)], folder, {}));
}

/** The project's own server, once it answers a path. @param {Record<string, string>} settings @param {string} [path] */
export async function serveProject(settings, path = "/") {
  const port = await freePort();
  return answering(
    port,
    startNode([server, "127.0.0.1", String(port)], project, { ...smallMemory(process.env), ...settings }),
    path,
  );
}

/** A server of the benchmark's own, which gets its port as an argument. @param {string} file Its name in this folder. */
export async function serveScript(file) {
  const port = await freePort();
  return answering(port, startNode([path.join(project, "scripts/bench", file), String(port)], project, {}));
}

/** The server of a process once it answers. @param {number} port @param {ReturnType<typeof startNode>} started @param {string} [path] @returns {Promise<Served>} */
async function answering(port, { ended, output, pid }, path = "/") {
  const start = Date.now();
  let hasEnded = false;
  void ended.then((how) => {
    hasEnded = true;
    if (running.size > 0) console.error(`a server ended by itself (${how}):\n${output.text}`);
  });
  const address = `http://127.0.0.1:${port}`;
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (hasEnded) break;
    const answer = await fetch(address + path).catch(() => null);
    if (answer?.ok) return { address, pid, startMs: Date.now() - start };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`a server does not answer:\n${output.text}`);
}
