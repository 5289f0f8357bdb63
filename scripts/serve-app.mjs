// Serves the built app: Next makes the answers, this server keeps them, hands out hashed files as built, and stops without cutting anyone off.
// Usage: node scripts/serve-app.mjs HOST PORT, with NODE_ENV=production and the folder of the app as working folder.
import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import sirv from "sirv";
import { parseSiteUrl, requireFree } from "./support/address.mjs";
import { boundQuery } from "./support/bound-query.mjs";
import { capture } from "./support/capture.mjs";
import { exitWith, Failure } from "./support/failure.mjs";
import { refuseUnreadable } from "./support/refuse-unreadable.mjs";
import { releaseId } from "./support/release.mjs";
import { keptAnswers } from "./support/kept-answers.mjs";
import { parseSeconds, stopGracefully } from "./support/shutdown.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

const prefix = "/_next/static/";
const [host = "127.0.0.1", portText = "3000"] = process.argv.slice(2);
const port = Number(portText);
const dist = join(process.cwd(), process.env.NEXT_DIST_DIR || ".next");

/** An address without a path, or with one that cannot be read as text, has no answer. */
function isReadable(/** @type {string} */ url) {
  if (!url.startsWith("/")) return false;
  try {
    decodeURIComponent(url.split("?")[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** What every answer says where no page says otherwise. Not the hashed files: a worker takes its policy from its file. */
const everywhere = /** @type {const} */ ([
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "strict-origin-when-cross-origin"],
  ["content-security-policy", "default-src 'none'; frame-ancestors 'none'"],
]);

/** @param {Response} response @param {number} status @param {string} text */
function sendText(response, status, text) {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(`${text}\n`);
}

/** Hands out the files of the build, by their path below the prefix; what is no such file goes on. */
function builtFiles() {
  const send = sirv(join(dist, "static"), {
    brotli: true,
    gzip: true,
    etag: true,
    immutable: true,
    maxAge: 31_536_000,
    setHeaders: (response) => response.setHeader("X-Content-Type-Options", "nosniff"),
  });
  return (/** @type {Request} */ request, /** @type {Response} */ response) => {
    request.url = (request.url ?? "/").slice(prefix.length - 1);
    // Hashed files are small and sent whole: a range that ends before it begins would throw.
    delete request.headers.range;
    send(request, response, () => sendText(response, 404, "There is no such file."));
  };
}

/** Throws unless the app can read its datasets: it has said on standard error what is wrong with them. @param {import("./support/capture.mjs").Handler} answer */
async function requireData(answer) {
  const { status } = await capture(answer, "/data/index.json", { accept: "*/*", host });
  if (status !== 200) throw new Failure("The datasets could not be read; the reason is above.");
}

async function serve() {
  const patienceSeconds = parseSeconds("SHUTDOWN_SECONDS", process.env.SHUTDOWN_SECONDS, 20);
  process.env.SITE_URL = parseSiteUrl(process.env.SITE_URL, { host, port });
  await requireFree({ host, port });
  const app = next({ dev: false, hostname: host, port });
  await app.prepare();
  const answer = app.getRequestHandler();
  await requireData(answer);
  const sendKept = keptAnswers({ release: releaseId(dist), host: `${host}:${port}` }, answer);
  const sendBuilt = builtFiles();
  let isStopping = false;

  const server = createServer((request, response) => {
    const url = boundQuery(request.url ?? "/");
    request.url = url;
    if (isStopping) response.setHeader("connection", "close");
    if (!url.startsWith(prefix)) for (const [name, value] of everywhere) response.setHeader(name, value);
    else response.setHeader("x-content-type-options", "nosniff");
    if (url === "/healthz") return sendText(response, 200, "alive");
    if (url === "/readyz")
      return sendText(response, isStopping ? 503 : 200, isStopping ? "stopping" : "ready");
    if (!isReadable(url))
      return sendText(response, 400, "The path of this address is not encoded as an address must be.");
    if (url.startsWith(prefix)) return sendBuilt(request, response);
    if (url.startsWith("/_next/image")) return sendText(response, 404, "There is no such file.");
    sendKept(request, response).catch((/** @type {unknown} */ reason) => {
      console.error(reason);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, "This page could not be made.");
    });
  });
  refuseUnreadable(server, everywhere);
  stopGracefully(server, patienceSeconds, () => (isStopping = true));
  server.listen(port, host);
}

serve().catch(exitWith);
