import { randomUUID } from "node:crypto";
import { get } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/**
 * A page as it is sent again and again: its text in pieces between which a nonce belongs.
 * @typedef {{ pieces: readonly string[], length: number, headers: Readonly<Record<string, string>>, nonce: string }} KeptPage
 */

/** On a request that is to be answered anew. */
const ANEW = "x-answer-anew";
/** Characters of all pages kept together; two bytes each at most. The default page has some 80,000. */
const MOST_CHARACTERS = 20_000_000;
/** Longer addresses are answered anew each time. */
const LONGEST_ADDRESS = 2000;
const PATIENCE_MS = 20_000;

const [compressBrotli, compressGzip] = [promisify(brotliCompress), promisify(gzip)];
/** Paths that bypass the page cache. */
const notPages = /^\/(_next|api|data|picture)\//;
/** Pages that are framed in others and only show: their scripts are left out. */
const withoutScripts = /^\/embed(\?|$)/;
const scripts = /<script\b[^>]*>.*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/gs;
/** Headers with which the answer would be another one than the address alone gives. */
const otherwise = ["rsc", "next-action", "next-router-prefetch", "cookie", "authorization", "range", ANEW];
const ofTheConnection = new Set(["connection", "content-length", "date", "keep-alive", "transfer-encoding"]);

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

/**
 * What the server itself answers to a path.
 * @param {{ host: string, port: number }} origin @param {string} path
 * @returns {Promise<{ status: number, headers: Record<string, string>, text: string }>}
 */
function askAnew(origin, path) {
  const headers = { accept: "text/html", "accept-encoding": "identity", [ANEW]: "1" };
  return new Promise((resolve, reject) => {
    const asked = get({ ...origin, path, headers, timeout: PATIENCE_MS, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (/** @type {string} */ piece) => (text += piece));
      answer.on("error", reject);
      answer.on("end", () => {
        const kept = Object.entries(answer.headers).filter(([name]) => !ofTheConnection.has(name));
        const told = Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
        resolve({ status: answer.statusCode ?? 0, headers: told, text });
      });
    });
    asked.on("timeout", () => asked.destroy(new Error(`${path} was not answered in ${PATIENCE_MS} ms`)));
    asked.on("error", reject);
  });
}

/**
 * A page made anew; undefined where the answer is no page with a nonce (a redirect, an error).
 * @param {{ host: string, port: number }} origin @param {string} path @returns {Promise<KeptPage | undefined>}
 */
async function makePage(origin, path) {
  const { status, headers, text } = await askAnew(origin, path);
  const nonce = /'nonce-([^']+)'/.exec(headers["content-security-policy"] ?? "")?.[1];
  const isPage = status === 200 && (headers["content-type"] ?? "").startsWith("text/html");
  const sent = withoutScripts.test(path) ? text.replace(scripts, "") : text;
  return isPage && nonce ? { pieces: sent.split(nonce), length: sent.length, headers, nonce } : undefined;
}

/** Whether an Accept-Encoding header takes an encoding. @param {string} accepted @param {string} encoding */
function takes(accepted, encoding) {
  return accepted.split(",").some((part) => {
    const [name = "", ...parameters] = part.split(";").map((word) => word.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

/** Compresses a text as the asker takes it. @param {string} text @param {string} accepted */
async function encode(text, accepted) {
  const content = Buffer.from(text);
  if (takes(accepted, "br")) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    return { encoding: "br", body: await compressBrotli(content, { params }) };
  }
  if (takes(accepted, "gzip")) return { encoding: "gzip", body: await compressGzip(content) };
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
 * @param {{ host: string, port: number }} origin Where this very server answers: a page is made by asking it.
 * @param {(request: Request, response: Response) => unknown} answer
 * @returns {(request: Request, response: Response) => Promise<void>}
 */
export function pageCache(origin, answer) {
  /** @type {LRUCache<string, KeptPage>} Requests for a page that is being made wait for it. */
  const pages = new LRUCache({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ length }) => Math.max(1, length),
    fetchMethod: (url) =>
      makePage(origin, url).catch((/** @type {unknown} */ reason) => {
        console.error(`${url} could not be kept:`, reason);
        return undefined;
      }),
  });

  return async (request, response) => {
    const page = isPageRequest(request) ? await pages.fetch(request.url ?? "/") : undefined;
    if (page) await send(page, request, response);
    else await answer(request, response);
  };
}
