// Serves the built app: Next answers, but its hashed files were compressed when they were built, and its pages are kept.
// Usage: node scripts/serve-app.mjs HOST PORT, with NODE_ENV=production and the folder of the app as working folder.
import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import sirv from "sirv";
import { parseSiteUrl } from "./support/address.mjs";
import { boundQuery } from "./support/bound-query.mjs";
import { exitWith } from "./support/failure.mjs";
import { pageCache } from "./support/page-cache.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

const prefix = "/_next/static/";
const [host = "127.0.0.1", port = "3000"] = process.argv.slice(2);
/** Where this server reaches itself. */
const own = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] ?? host;

try {
  process.env.SITE_URL = parseSiteUrl(process.env.SITE_URL, { host, port: Number(port) });
} catch (reason) {
  exitWith(reason);
}

const app = next({ dev: false, hostname: host, port: Number(port) });
await app.prepare();
const answer = app.getRequestHandler();
const answerPage = pageCache({ host: own, port: Number(port) }, answer);
const sendBuilt = sirv(join(process.cwd(), process.env.NEXT_DIST_DIR || ".next", "static"), {
  brotli: true,
  gzip: true,
  etag: true,
  immutable: true,
  maxAge: 31_536_000,
  setHeaders: (response) => response.setHeader("X-Content-Type-Options", "nosniff"),
});

/** Sends a file of the build, by its path below the prefix; what is no such file is Next's to answer. */
function answerBuilt(/** @type {Request} */ request, /** @type {Response} */ response) {
  const { url = "/" } = request;
  request.url = url.slice(prefix.length - 1);
  // Hashed files are small and sent whole: a range that ends before it begins would throw.
  delete request.headers.range;
  /** @type {Promise<void>} */
  const isOther = new Promise((resolve) => sendBuilt(request, response, resolve));
  return isOther.then(() => {
    request.url = url;
    return answer(request, response);
  });
}

/** Whether a picture's path can be read; that of a page is checked with its policy. */
function isDecodable(/** @type {string} */ url) {
  const [path = ""] = url.split("?");
  if (!path.startsWith("/picture/")) return true;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

const server = createServer((request, response) => {
  request.url = boundQuery(request.url ?? "/");
  if (!isDecodable(request.url)) {
    response.writeHead(400, {
      "content-type": "text/plain; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
    response.end("The path of this address is not encoded as an address must be.\n");
    return;
  }
  const isBuilt = (request.url ?? "/").startsWith(prefix);
  (isBuilt ? answerBuilt : answerPage)(request, response).catch((/** @type {unknown} */ reason) => {
    console.error(reason);
    response.destroy();
  });
});
server.listen(Number(port), host);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
