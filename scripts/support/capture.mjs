import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";

/** @typedef {(request: IncomingMessage, response: ServerResponse) => unknown} Handler */
/** @typedef {{ status: number, headers: Readonly<Record<string, string>>, body: Buffer }} Answer What a handler wrote. Names of headers are in lower case. */

/** Of the connection that an answer is written to, not of the answer. */
const ofTheConnection = new Set(["connection", "content-length", "date", "keep-alive", "transfer-encoding"]);

/** A response that keeps what is written to it and sends nothing. */
class CapturedResponse extends ServerResponse {
  /** @type {Buffer[]} */
  #pieces = [];
  /** @type {(body: Buffer) => void} */
  #ended;

  /** @param {IncomingMessage} request @param {(body: Buffer) => void} ended */
  constructor(request, ended) {
    super(request);
    this.#ended = ended;
  }

  /** @param {unknown} piece @param {unknown} [encoding] */
  #take(piece, encoding) {
    if (typeof piece === "string")
      this.#pieces.push(
        Buffer.from(piece, typeof encoding === "string" ? /** @type {BufferEncoding} */ (encoding) : "utf8"),
      );
    else if (piece instanceof Uint8Array) this.#pieces.push(Buffer.from(piece));
  }

  /** @override @param {unknown[]} given Piece, encoding and callback, as a stream takes them. @returns {boolean} */
  write(...given) {
    this.#take(given[0], given[1]);
    const written = callbackIn(given);
    if (written) process.nextTick(written);
    return true;
  }

  /** @override @param {unknown[]} given @returns {this} */
  end(...given) {
    if (this.finished) return this;
    this.#take(given[0], given[1]);
    this.finished = true;
    process.nextTick(() => {
      callbackIn(given)?.();
      this.emit("finish");
      this.emit("close");
    });
    this.#ended(Buffer.concat(this.#pieces));
    return this;
  }

  /** @override */
  flushHeaders() {
    // Nothing is sent.
  }

  /** @override @param {number} status @param {unknown[]} given @returns {this} */
  writeHead(status, ...given) {
    this.statusCode = status;
    for (const [name, value] of headersIn(given.at(-1))) this.setHeader(name, value);
    return this;
  }
}

/** The callback among a stream's arguments. @param {unknown[]} given */
function callbackIn(given) {
  return /** @type {(() => void) | undefined} */ (given.find((one) => typeof one === "function"));
}

/** Headers as `writeHead` takes them: an object, or names and values in turn. @param {unknown} given @returns {[string, string | string[]][]} */
function headersIn(given) {
  if (!given || typeof given !== "object") return [];
  const pairs = Array.isArray(given)
    ? given.flatMap((name, at) => (at % 2 === 0 ? [[name, given[at + 1]]] : []))
    : Object.entries(given);
  return /** @type {[string, string | string[]][]} */ (pairs.filter(([, value]) => value !== undefined));
}

/**
 * What a handler answers to a GET of an address, as this very process makes it.
 * @param {Handler} handler @param {string} url @param {Record<string, string>} headers @returns {Promise<Answer>}
 */
export function capture(handler, url, headers) {
  return new Promise((resolve, reject) => {
    const request = new IncomingMessage(new Socket());
    Object.assign(request, { method: "GET", url, httpVersion: "1.1" });
    for (const [name, value] of Object.entries(headers)) {
      request.headers[name] = value;
      request.rawHeaders.push(name, value);
    }
    request.push(null);
    const response = new CapturedResponse(request, (body) => {
      const written = Object.entries(response.getHeaders()).filter(([name]) => !ofTheConnection.has(name));
      const told = written.map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(", ") : String(value),
      ]);
      resolve({ status: response.statusCode, headers: Object.fromEntries(told), body });
    });
    Promise.resolve(handler(request, response)).catch(reject);
  });
}
