import { setTimeout as delay } from "node:timers/promises";
import { parseHost, parsePort, requireFree, urlOf } from "./address.mjs";
import { ensureBuilt } from "./build.mjs";
import { childEnvironment, isStopping, runNode, stopWithChildren } from "./children.mjs";
import { Failure, exitWith } from "./failure.mjs";
import { ensureInstalled } from "./install.mjs";
import { tools } from "./paths.mjs";
import { smallMemory } from "./server-memory.mjs";

const pollMs = 150;

/** A server is told how large it may grow. */
function serverEnvironment() {
  const environment = childEnvironment("production");
  return { ...environment, ...smallMemory(environment) };
}

const answers = (/** @type {string} */ url) =>
  fetch(url, { method: "HEAD" }).then(
    () => true,
    () => false,
  );

/** Says where the app is as soon as it answers. */
async function announce(/** @type {string} */ url) {
  while (!(await answers(url))) await delay(pollMs);
  if (!isStopping()) console.log(`\nThe CNI benchmark explorer is at ${url} (Ctrl-C stops it).\n`);
}

/** Installs, builds and serves; with `isDev`, serves the sources as they change instead of a build. */
async function serve(/** @type {boolean} */ isDev) {
  const address = { host: parseHost(process.env.HOST), port: parsePort(process.env.PORT) };
  await requireFree(address);
  await ensureInstalled();
  if (!isDev) await ensureBuilt();
  void announce(urlOf(address));
  const { host, port } = address;
  const code = isDev
    ? await runNode(tools.next, ["dev", "-H", host, "-p", String(port)], childEnvironment("development"))
    : await runNode(tools.server, [host, String(port)], serverEnvironment());
  if (!isStopping()) throw new Failure(`The server ended by itself with exit code ${code}.`);
}

stopWithChildren(() => 0);
serve(process.argv.includes("--dev")).catch((reason) => {
  if (!isStopping()) exitWith(reason);
});
