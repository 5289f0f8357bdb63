import { spawn } from "node:child_process";
import { freePort } from "./address.mjs";
import { Failure } from "./failure.mjs";
import { tools } from "./paths.mjs";
import { smallMemory } from "./server-memory.mjs";

const LOOK_EVERY_MS = 100;

/**
 * A server of the built app for a command of ours, ready to answer. Throws where it does not start; it has said why.
 * @param {Record<string, string>} [settings]
 */
export async function startOwnServer(settings = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, [tools.server, "127.0.0.1", String(port)], {
    env: { ...process.env, ...settings, ...smallMemory(process.env), NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const address = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null)
      throw new Failure("The server did not start. Is the app built? npm run build");
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return { port, address, pid: child.pid ?? 0, stop: () => child.kill("SIGTERM") };
}
