// Serves the built app: Next answers, but its hashed files were compressed when they were built, and its pages are kept.
// Usage: node scripts/serve-app.mjs HOST PORT, with NODE_ENV=production and the folder of the app as working folder.
import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import sirv from "sirv";
import { pageCache } from "./support/page-cache.mjs";

const prefix = "/_next/static/";
const [host = "127.0.0.1", port = "3000"] = process.argv.slice(2);

const app = next({ dev: false, hostname: host, port: Number(port) });
await app.prepare();
const answer = app.getRequestHandler();
const here = host.includes(":") ? `[${host}]` : host;
const answerPage = pageCache(
  () => `http://${here === "0.0.0.0" ? "127.0.0.1" : here === "[::]" ? "[::1]" : here}:${port}`,
  (request, response) => void answer(request, response),
);
const sendBuilt = sirv(join(process.cwd(), process.env.NEXT_DIST_DIR || ".next", "static"), {
  brotli: true,
  gzip: true,
  etag: true,
  immutable: true,
  maxAge: 31_536_000,
  setHeaders: (response) => response.setHeader("X-Content-Type-Options", "nosniff"),
});

/** A file of the build by its path below the prefix; what is no such file is Next's to answer. */
function serve(
  /** @type {import("node:http").IncomingMessage} */ request,
  /** @type {import("node:http").ServerResponse} */ response,
) {
  const { url = "/" } = request;
  const other = () => {
    request.url = url;
    void answer(request, response);
  };
  if (!url.startsWith(prefix)) return void answerPage(request, response);
  request.url = url.slice(prefix.length - 1);
  sendBuilt(request, response, other);
}

const server = createServer(serve);
server.listen(Number(port), host);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
