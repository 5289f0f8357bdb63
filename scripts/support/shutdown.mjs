import { Failure } from "./failure.mjs";

/** How long a server that is told to stop still takes new connections: until a balancer has seen that it is not ready. */
const NOTICE_MS = 500;

/** A number of seconds named by an environment variable. @param {string} name @param {string | undefined} text @param {number} otherwise */
export function parseSeconds(name, text, otherwise) {
  if (text === undefined || text === "") return otherwise;
  const seconds = Number(text);
  if (/^\d+$/.test(text) && seconds <= 3600) return seconds;
  throw new Failure(`${name}=${text} is no whole number of seconds from 0 to 3600.`);
}

/**
 * On SIGTERM, SIGINT or SIGHUP: says so through `stopping`, so that readiness fails first; then takes no new connection, lets requests in
 * flight finish for `patienceSeconds`, and ends the process with exit code 0.
 * @param {import("node:http").Server} server @param {number} patienceSeconds @param {() => void} stopping
 */
export function stopGracefully(server, patienceSeconds, stopping) {
  const stop = () => {
    stopping();
    server.closeIdleConnections();
    setTimeout(() => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
    }, NOTICE_MS).unref();
    setTimeout(
      () => {
        server.closeAllConnections();
        process.exit(0);
      },
      NOTICE_MS + patienceSeconds * 1000,
    ).unref();
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.once(signal, stop);
}
