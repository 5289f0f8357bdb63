import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { Failure } from "./support/failure.mjs";
import { isExecutable } from "./find-chromium.mjs";

/** Debian's package, as it is called there and elsewhere. */
export const FIREFOX = "firefox-esr";
const names = [FIREFOX, "firefox"];
const answerWithinMs = 20_000;

const starts = (/** @type {string} */ path) =>
  isExecutable(path) && spawnSync(path, ["--version"], { timeout: answerWithinMs }).status === 0;

/** The Firefox to test with: FIREFOX_PATH, then the system's; nothing when there is none. */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named && !isExecutable(named))
    throw new Failure(`FIREFOX_PATH=${named} is not an executable file: name a Firefox, or unset it.`);
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(starts);
}
