import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Files that prove the app but are no part of it. */
const isTest = (/** @type {string} */ path) => /\.test\.tsx?$/.test(path);

/** The files under `path`, relative to `root`, in one fixed order; none when `path` does not exist. */
export function filesUnder(/** @type {string} */ root, /** @type {string} */ path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  /** @type {string[]} */
  const found = [];
  for (const name of readdirSync(full).sort()) found.push(...filesUnder(root, `${path}/${name}`));
  return found;
}

/**
 * One hash of the names and contents of every file under `paths`, tests left out, and of `facts`:
 * what else the outcome depends on.
 *
 * @param {string} root
 * @param {readonly string[]} paths
 * @param {readonly string[]} facts
 */
export function hashInputs(root, paths, facts) {
  const hash = createHash("sha256");
  for (const fact of facts) hash.update(`fact ${fact.length} ${fact}\n`);
  for (const file of paths.flatMap((path) => filesUnder(root, path))) {
    if (isTest(file)) continue;
    const content = readFileSync(join(root, file));
    hash.update(`file ${file} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}
