import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Failure } from "./support/failure.mjs";

/** Debian's Chromium without a window. It draws a page in less than half the time of the whole browser on two cores. */
export const HEADLESS_SHELL = "chromium-headless-shell";

/** The quickest first. */
const systemNames = [HEADLESS_SHELL, "chromium", "chromium-browser", "google-chrome"];
const answerWithinMs = 20_000;

/** Whether `path` is a file this user may execute. */
export function isExecutable(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether `path` is a browser that starts; a package may leave a script there that only asks for another one. */
function starts(/** @type {string} */ path) {
  return isExecutable(path) && spawnSync(path, ["--version"], { timeout: answerWithinMs }).status === 0;
}

/** Where the system may keep a Chromium: each known name in each folder of `PATH`, by name first. */
function systemPaths() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Where Playwright keeps its own Chromium, whether or not it is there; nothing while Playwright is not installed. */
async function playwrightPaths() {
  try {
    const { chromium } = await import("@playwright/test");
    return [chromium.executablePath()].filter(Boolean);
  } catch {
    return [];
  }
}

/**
 * The named Chromium if one is named, else the first candidate that is usable, else nothing.
 * A named one that cannot be executed is an error: another is never taken in its place.
 *
 * @param {string | undefined} named
 * @param {readonly string[]} candidates
 * @param {{ isExecutable: (path: string) => boolean, starts: (path: string) => boolean }} probe
 */
export function chooseChromium(named, candidates, probe) {
  if (!named) return candidates.find(probe.starts);
  if (probe.isExecutable(named)) return named;
  throw new Failure(`CHROMIUM_PATH=${named} is not an executable file: name a Chromium, or unset it.`);
}

/** The Chromium to test with: CHROMIUM_PATH, then Playwright's own, then the system's; nothing when there is none. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  const candidates = named ? [] : [...(await playwrightPaths()), ...systemPaths()];
  return chooseChromium(named, candidates, { isExecutable, starts });
}
