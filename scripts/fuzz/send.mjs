import { request } from "node:http";

/** @typedef {import("./random-requests.mjs").DrawnRequest} DrawnRequest */
/** @typedef {{ status: number, ms: number, headers: import("node:http").IncomingHttpHeaders, body: string }} Answered `body` is of answers that are errors of the server. */

/** Where no answer begins after so long, there is none. */
const PATIENCE_MS = 30_000;
/** Headers that every answer has. */
const always = ["x-content-type-options"];

/**
 * Sends one request and reads its answer to the end. Rejects where there is no whole answer.
 * @param {{ port: number, agent: import("node:http").Agent }} server @param {DrawnRequest} drawn @returns {Promise<Answered>}
 */
export function send({ port, agent }, { method, path, headers }) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, agent, method, path, headers }, (answer) => {
      const status = answer.statusCode ?? 0;
      /** @type {Buffer[]} */
      const pieces = [];
      answer.on("data", (/** @type {Buffer} */ piece) => status >= 400 && pieces.push(piece));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          status,
          ms: performance.now() - start,
          headers: answer.headers,
          body: Buffer.concat(pieces).toString("latin1"),
        }),
      );
    });
    sent.setTimeout(PATIENCE_MS, () => sent.destroy(new Error(`no answer after ${PATIENCE_MS / 1000} s`)));
    sent.on("error", reject);
    sent.end();
  });
}

/** What is wrong with an answer; null where nothing is. @param {Answered} answer */
export function whyWrong({ status, headers, body }) {
  if (status >= 500) return `status ${status}`;
  if (/\n\s+at .*:\d+:\d+/.test(body)) return "a stack trace";
  const missing = always.filter((name) => headers[name] === undefined);
  return missing.length > 0 ? `no ${missing.join(", ")}` : null;
}
