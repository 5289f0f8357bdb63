import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Whether the stamp at `path` says exactly `text`. */
export function isStamped(/** @type {string} */ path, /** @type {string} */ text) {
  return existsSync(path) && readFileSync(path, "utf8") === text;
}

/** Writes the stamp whole or not at all. */
export function writeStamp(/** @type {string} */ path, /** @type {string} */ text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

/** Takes the stamp away, so that nothing vouches for work that is about to be redone. */
export function removeStamp(/** @type {string} */ path) {
  rmSync(path, { force: true });
}
