import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const [compressBrotli, compressGzip] = [promisify(brotliCompress), promisify(gzip)];

/** Media types that become smaller; pictures and archives do not. */
const compressible = /^(text\/|application\/(json|javascript|manifest\+json|xml|ld\+json)|image\/svg\+xml)/;
/** Of a page of 150 kB: 1.5 ms for 19.1 kB. The next steps take 16 ms for 18.9 kB and 33 ms for 17.9 kB, longer than making the page. */
const BROTLI_QUALITY = 6;

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
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return compressBrotli(body, { params });
}
