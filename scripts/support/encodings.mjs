import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const [compressBrotli, compressGzip] = [promisify(brotliCompress), promisify(gzip)];

/** Media types that become smaller; pictures and archives do not. */
const compressible = /^(text\/|application\/(json|javascript|manifest\+json|xml|ld\+json)|image\/svg\+xml)/;
/** Above this, Brotli's best takes seconds. */
const MOST_FOR_BEST = 400_000;

/** The encodings that an answer may be sent in, the best first; `identity` is the answer as it is. */
export const encodings = /** @type {const} */ (["br", "gzip", "identity"]);
/** @typedef {typeof encodings[number]} Encoding */

/** Whether an Accept-Encoding header takes an encoding. @param {string} accepted @param {Encoding} encoding */
function takes(accepted, encoding) {
  return accepted.split(",").some((part) => {
    const [name = "", ...parameters] = part.split(";").map((word) => word.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

/** The best encoding that an asker takes of what an answer is there in. @param {string} accepted @param {string} type */
export function encodingFor(accepted, type) {
  if (!compressible.test(type)) return "identity";
  return encodings.find((encoding) => encoding !== "identity" && takes(accepted, encoding)) ?? "identity";
}

/** An answer in an encoding. @param {Buffer} body @param {Encoding} encoding @returns {Promise<Buffer>} */
export async function encode(body, encoding) {
  if (encoding === "gzip") return compressGzip(body, { level: 9 });
  if (encoding === "identity") return body;
  const quality = body.length > MOST_FOR_BEST ? 5 : 10;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return compressBrotli(body, { params });
}
