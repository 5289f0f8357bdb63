import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/**
 * A page as it is sent again and again: its text in pieces between which a nonce belongs.
 * @typedef {{ pieces: readonly string[], headers: Readonly<Record<string, string>>, nonce: string }} KeptPage
 */
/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

/** On a request that is to be answered anew. */
const ANEW = "x-answer-anew";
/** Pages kept at once; each is some 100 kB. */
const MOST_PAGES = 200;
/** Longer addresses are answered anew each time. */
const LONGEST_ADDRESS = 2000;

const [compressBrotli, compressGzip] = [promisify(brotliCompress), promisify(gzip)];
/** Answers that are no page, or that are written by who asked for them. */
const notPages = /^\/(_next|api|data)\//;
/** Headers with which the answer would be another one than the address alone gives. */
const otherwise = ["rsc", "next-action", "next-router-prefetch", "cookie", "authorization", "range", ANEW];
const ofTheConnection = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "date",
  "keep-alive",
  "transfer-encoding",
]);

/** Whether the answer to a request is a page that depends on nothing but its address. */
function isPageRequest(/** @type {Request} */ { method, url = "/", headers }) {
  return (
    method === "GET" &&
    url.length <= LONGEST_ADDRESS &&
    !notPages.test(url) &&
    (headers.accept ?? "").includes("text/html") &&
    otherwise.every((name) => headers[name] === undefined)
  );
}

/** The nonce that a policy allows; null where it allows none. */
function nonceOf(/** @type {string | undefined} */ policy) {
  return /'nonce-([^']+)'/.exec(policy ?? "")?.[1] ?? null;
}

/**
 * A page made anew; null where the answer is no page with a nonce (a redirect, an error).
 * @param {string} address @returns {Promise<KeptPage | null>}
 */
async function makePage(address) {
  const answer = await fetch(address, {
    redirect: "manual",
    headers: { accept: "text/html", "accept-encoding": "identity", [ANEW]: "1" },
  });
  const text = await answer.text();
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !ofTheConnection.has(name)));
  const nonce = nonceOf(headers["content-security-policy"]);
  const isPage = answer.status === 200 && (headers["content-type"] ?? "").startsWith("text/html");
  return isPage && nonce ? { pieces: text.split(nonce), headers, nonce } : null;
}

/** Compresses a text as the asker takes it. @param {string} text @param {string} accepted */
async function encode(text, accepted) {
  const content = Buffer.from(text);
  if (/\bbr\b/.test(accepted)) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    return { encoding: "br", body: await compressBrotli(content, { params }) };
  }
  if (/\bgzip\b/.test(accepted)) return { encoding: "gzip", body: await compressGzip(content) };
  return { encoding: null, body: content };
}

/** @param {KeptPage} page @param {Request} request @param {Response} response */
async function send({ pieces, headers, nonce }, request, response) {
  const fresh = btoa(randomUUID());
  const { encoding, body } = await encode(
    pieces.join(fresh),
    String(request.headers["accept-encoding"] ?? ""),
  );
  for (const [name, value] of Object.entries(headers))
    response.setHeader(name, value.replaceAll(nonce, fresh));
  if (encoding) response.setHeader("content-encoding", encoding);
  response.setHeader("content-length", body.length);
  response.end(body);
}

/**
 * Keeps pages as they were made: figures change with a release alone, so an address always gives the same page but for its nonce, and
 * each answer gets one of its own. What is no page goes to `answer`.
 * @param {() => string} origin Where this very server answers: a page is made by asking it.
 * @param {(request: Request, response: Response) => void} answer
 */
export function pageCache(origin, answer) {
  /** @type {Map<string, Promise<KeptPage | null>>} Least recently asked for first. */
  const kept = new Map();

  /** @param {string} url */
  const pageAt = (url) => {
    const page = kept.get(url) ?? makePage(origin() + url);
    kept.delete(url);
    kept.set(url, page);
    const [oldest] = kept.keys();
    if (kept.size > MOST_PAGES && oldest !== undefined) kept.delete(oldest);
    return page;
  };

  /** The page kept for an address, or made now; null, and nothing kept, where its answer is no page. @param {string} url */
  const findPage = async (url) => {
    const page = await pageAt(url).catch(() => null);
    if (!page) kept.delete(url);
    return page;
  };

  /** @param {Request} request @param {Response} response */
  return async (request, response) => {
    const page = isPageRequest(request) ? await findPage(request.url ?? "/") : null;
    if (page) await send(page, request, response);
    else answer(request, response);
  };
}
