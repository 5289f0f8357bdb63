import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { addCompileHints } from "./compile-hints.mjs";

const [compressBrotli, compressGzip] = [promisify(brotliCompress), promisify(gzip)];
const worthwhile = /\.(js|css|json|svg|txt)$/;

/** Writes `file.br` and `file.gz` next to a file, each as small as it gets. */
async function compress(/** @type {string} */ file) {
  const content = readFileSync(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  writeFileSync(`${file}.br`, await compressBrotli(content, { params }));
  writeFileSync(`${file}.gz`, await compressGzip(content, { level: constants.Z_BEST_COMPRESSION }));
}

/** Makes the hashed files of a build ready to be served: compile hints in, compressed once and for all. `distDir` is the build's folder. */
export async function finishFiles(/** @type {string} */ distDir) {
  addCompileHints(distDir);
  const folder = join(distDir, "static");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  await Promise.all(
    names.filter((name) => worthwhile.test(name)).map((name) => compress(join(folder, name))),
  );
}
