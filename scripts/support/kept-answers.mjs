import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import pLimit from "p-limit";
import { capture } from "./capture.mjs";
import { encode, encodingFor } from "./encodings.mjs";
import { withLateScripts } from "./late-scripts.mjs";
import { policyOf } from "./policy.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {import("./capture.mjs").Handler} Handler */
/** @typedef {import("./encodings.mjs").Encoding} Encoding */
/** @typedef {{ content: Buffer, tag: string }} Encoded */
/**
 * An answer as it is sent again and again, in each encoding that was asked for.
 * @typedef {{ status: number, headers: Readonly<Record<string, string>>, type: string, body: Buffer, encoded: Map<Encoding, Promise<Encoded>> }} Kept
 */

/** Bytes of all answers kept together, in all their encodings. */
const MOST_BYTES = 96_000_000;
/** Answers that are made at once: one thread makes them, and each that has begun holds its page in memory. */
const MOST_AT_ONCE = 4;
/** A kept answer is counted as its body and what its encodings may add. */
const ENCODED_SHARE = 1.5;
/** Longer addresses are answered anew each time. */
const LONGEST_ADDRESS = 2000;
/** A cache in front may keep an answer for a minute, and send it while it asks again: figures change with a release alone. */
const SHARED = "public, max-age=0, s-maxage=60, stale-while-revalidate=86400";
/** Pages that are framed in others and only show: their scripts are left out. */
const framed = /^\/embed(\?|$)/;
const scripts = /<script\b[^>]*>.*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/gs;
/** All headers together are no longer than this: clients read no more of them. */
const LONGEST_HEADERS = 12_000;
/** Headers of Next's own router: the answer is a part of a page. */
const ofTheRouter = ["rsc", "next-router-prefetch", "next-router-segment-prefetch"];
/** What else it says of the page that it is on. */
const besides = ["accept", "next-router-state-tree", "next-url"];

/** Finishes an HTML page: an embed loses its scripts, other pages fetch them after the first frame, and every page gets its policy. @param {string} url @param {string} html @param {Record<string, string>} headers */
function finishPage(url, html, headers) {
  const isFramed = framed.test(url);
  const sent = isFramed ? html.replace(scripts, "") : withLateScripts(html);
  headers["content-security-policy"] = policyOf(sent, isFramed ? "*" : "'none'");
  return sent;
}

/** @param {Handler} handler @param {string} url @param {string} host @returns {Promise<Kept>} */
async function make(handler, url, host) {
  const { status, headers, body } = await capture(handler, url, { accept: "*/*", host });
  const type = headers["content-type"] ?? "";
  const sent = { ...headers };
  delete sent.etag;
  if (isTooLong(sent)) return tooLong();
  const isPage = type.startsWith("text/html");
  const content = isPage ? Buffer.from(finishPage(url, body.toString("utf8"), sent)) : body;
  if (status === 200) sent["cache-control"] = SHARED;
  else sent["cache-control"] ??= "no-store";
  sent.vary = "Accept-Encoding";
  return { status, headers: sent, type, body: content, encoded: new Map() };
}

/** @param {Kept} kept @param {Encoding} encoding @param {string} release @returns {Promise<Encoded>} */
function encodedAs({ body, encoded }, encoding, release) {
  const known = encoded.get(encoding);
  if (known) return known;
  const hash = createHash("sha256").update(release).update(body).digest("base64url").slice(0, 27);
  const made = encode(body, encoding).then((content) => ({ content, tag: `"${hash}-${encoding}"` }));
  encoded.set(encoding, made);
  return made;
}

/** Whether an If-None-Match header names a tag. @param {string | undefined} header @param {string} tag */
function names(header, tag) {
  if (header === undefined) return false;
  return header.split(",").some((one) => one.trim().replace(/^W\//, "") === tag || one.trim() === "*");
}

/** @param {Kept} kept @param {Request} request @param {Response} response @param {string} release */
async function send(kept, request, response, release) {
  const encoding = encodingFor(String(request.headers["accept-encoding"] ?? ""), kept.type);
  const { content, tag } = await encodedAs(kept, encoding, release);
  for (const [name, value] of Object.entries(kept.headers)) response.setHeader(name, value);
  const isSame = kept.status === 200 && names(request.headers["if-none-match"], tag);
  if (kept.status === 200) response.setHeader("etag", tag);
  response.statusCode = isSame ? 304 : kept.status;
  if (isSame) return void response.end();
  if (encoding !== "identity") response.setHeader("content-encoding", encoding);
  response.setHeader("content-length", content.length);
  response.end(request.method === "HEAD" ? undefined : content);
}

/**
 * Answers GET and HEAD by address alone, and keeps the answers: the same bytes for the same address until the next release. Other
 * methods are refused. `release` is part of every tag, so that a cache in front takes a new release for what it is.
 * @param {{ release: string, host: string }} own `host` as the app sees it.
 * @param {Handler} handler The app.
 * @returns {(request: Request, response: Response) => Promise<void>}
 */
export function keptAnswers({ release, host }, handler) {
  const inTurn = pLimit(MOST_AT_ONCE);
  const making = (/** @type {string} */ url) => inTurn(() => make(handler, url, host));
  /** @type {LRUCache<string, Kept>} Requests for an answer that is being made wait for it. */
  const answers = new LRUCache({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ body }) => Math.max(1, Math.ceil(body.length * ENCODED_SHARE)),
    fetchMethod: making,
  });

  return async (request, response) => {
    const { method, url = "/", headers } = request;
    if (method !== "GET" && method !== "HEAD") return refuseMethod(response);
    if (ofTheRouter.some((name) => headers[name] !== undefined))
      return inTurn(() => sendPart(handler, request, response, host));
    if (url.length > LONGEST_ADDRESS) return send(await making(url), request, response, release);
    const kept = await answers.forceFetch(url);
    if (kept.status >= 500) answers.delete(url);
    await send(kept, request, response, release);
  };
}

/** Whether an answer leads to an address that no client would read. @param {Readonly<Record<string, string>>} headers */
const isTooLong = (headers) => JSON.stringify(headers).length > LONGEST_HEADERS;
const tooLong = () => textAnswer(414, "This address is too long to be led to another.");

/** @param {number} status @param {string} text @returns {Kept} */
function textAnswer(status, text) {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  return {
    status,
    headers,
    type: headers["content-type"],
    body: Buffer.from(`${text}\n`),
    encoded: new Map(),
  };
}

/** Whether what the router says of the page that it is on looks like what Next's router says: a segment, and the routes below it. @param {string | string[] | undefined} header */
function isRouterState(header) {
  if (header === undefined) return true;
  try {
    const state = /** @type {unknown} */ (JSON.parse(decodeURIComponent(String(header))));
    return Array.isArray(state) && typeof state[1] === "object" && state[1] !== null;
  } catch {
    return false;
  }
}

/**
 * Answers Next's own router with a part of a page. What it says of the page that it is on may be anything: where the app cannot read it, it is the asker's
 * error, and the router asks for the whole page.
 * @param {Handler} handler @param {Request} request @param {Response} response @param {string} host
 */
async function sendPart(handler, { url = "/", method, headers }, response, host) {
  const part = isRouterState(headers["next-router-state-tree"])
    ? await makePart(handler, url, headers, host)
    : unreadablePart();
  response.writeHead(part.status, part.headers);
  response.end(method === "HEAD" ? undefined : part.body);
}

const unreadablePart = () => textAnswer(400, "The state that the router sent cannot be read.");

/** @param {Handler} handler @param {string} url @param {Request["headers"]} headers @param {string} host */
async function makePart(handler, url, headers, host) {
  /** @type {Record<string, string>} */
  const named = { host };
  for (const name of [...ofTheRouter, ...besides])
    if (headers[name] !== undefined) named[name] = String(headers[name]);
  const part = await capture(handler, url, named);
  if (isTooLong(part.headers)) return tooLong();
  const isTheirs = part.status >= 500 && headers["next-router-state-tree"] !== undefined;
  return isTheirs ? unreadablePart() : part;
}

function refuseMethod(/** @type {Response} */ response) {
  const text = "This site only answers GET and HEAD.\n";
  response.writeHead(405, {
    allow: "GET, HEAD",
    "content-type": "text/plain; charset=utf-8",
    "content-length": text.length,
  });
  response.end(text);
}
