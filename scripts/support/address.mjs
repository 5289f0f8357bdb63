import { createServer } from "node:net";
import { Failure } from "./failure.mjs";

/** @typedef {{ host: string, port: number }} Address */

/** The port named by PORT: a whole number from 1 to 65535; 3000 when PORT is unset or empty. */
export function parsePort(/** @type {string | undefined} */ text) {
  if (text === undefined || text === "") return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Failure(`PORT=${text} is not a port: give a whole number from 1 to 65535.`);
}

/** The interface named by HOST: an address or a host name; this machine alone when HOST is unset or empty. */
export function parseHost(/** @type {string | undefined} */ text) {
  if (text === undefined || text === "") return "127.0.0.1";
  if (/^[\w.:-]+$/.test(text)) return text;
  throw new Failure(
    `HOST=${text} is neither an address nor a host name: give one such as 127.0.0.1 or 0.0.0.0.`,
  );
}

/** The URL a browser on this machine opens to reach a server listening at `address`. */
export function urlOf(/** @type {Address} */ { host, port }) {
  if (["127.0.0.1", "0.0.0.0", "::", "::1", "localhost"].includes(host)) return `http://localhost:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/**
 * The site's own address for the world, named by SITE_URL: an http(s) origin; where `address` is reached on this machine when it is unset
 * or empty.
 *
 * @param {string | undefined} text @param {Address} address
 */
export function parseSiteUrl(text, address) {
  if (text === undefined || text === "") return urlOf(address);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href) return url.origin;
  throw new Failure(
    `SITE_URL=${text} is not the address of a site: give its origin alone, such as https://cni.example.org`,
  );
}

/** Resolves when `address` can be listened on, and rejects with the reason and the way out when it cannot. */
export function requireFree(/** @type {Address} */ address) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) => reject(explain(address, error)));
    probe.listen(address.port, address.host, () => probe.close(resolve));
  });
}

function explain(/** @type {Address} */ { host, port }, /** @type {NodeJS.ErrnoException} */ error) {
  const reasons = /** @type {Record<string, string>} */ ({
    EADDRINUSE: `port ${port} on ${host} is in use: stop what listens there, or set PORT to another port.`,
    EACCES: `port ${port} needs privileges this user lacks: set PORT to 1024 or higher.`,
    EADDRNOTAVAIL: `HOST=${host} is not an address of this machine.`,
    ENOTFOUND: `HOST=${host} does not resolve to an address.`,
  });
  return new Failure(`Cannot serve: ${reasons[error.code ?? ""] ?? error.message}`);
}

/** A port that nobody listens on. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = address && typeof address === "object" ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
