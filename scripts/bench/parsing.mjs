import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { against } from "./lines.mjs";
import { median } from "./numbers.mjs";
import { project } from "./processes.mjs";

/** @typedef {{ name: string, megabytes: number, samples: { floor: number, own: number }[] }} Parsed */

/** Reading takes at most twice as long as the least that anybody does with the bytes. */
const MOST_RATIO = 2;

/** @param {number} runs @returns {Promise<import("./lines.mjs").Outcome>} */
export async function parsing(runs) {
  const options = ["--import", "tsx", "scripts/bench/parse-own.ts", String(runs)];
  const { stdout } = await promisify(execFile)(process.execPath, options, { cwd: project, maxBuffer: 1e8 });
  const all = /** @type {Parsed[]} */ (JSON.parse(stdout));
  const lines = all.map(({ name, megabytes, samples }) =>
    against(
      `Own results, ${name}, ${Math.round(megabytes)} MB`,
      "ms",
      median(samples.map(({ floor }) => floor)),
      median(samples.map(({ own }) => own)),
      MOST_RATIO,
    ),
  );
  return { lines, details: all };
}
