import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { readOwn } from "@/lib/own/door";
import { toTidyCsv } from "@/lib/own/formats/tidy-csv";
import type { OwnProblem } from "@/lib/own/own-run";
import { progress } from "./progress";
import { messageOf } from "./reader";

/** A larger file is no result of these tools. */
const MOST_BYTES = 1_000_000_000;

/** The regular files under the given paths, folders walked through; a pipe or a device never ends and is none. */
function filesUnder(given: readonly string[], problems: OwnProblem[]): string[] {
  return given.flatMap((name) => {
    try {
      const facts = statSync(name);
      if (facts.isDirectory())
        return filesUnder(
          readdirSync(name)
            .sort()
            .map((inner) => path.join(name, inner)),
          problems,
        );
      if (!facts.isFile()) throw new Error("it is neither a file nor a folder");
      if (facts.size > MOST_BYTES) throw new Error("it is larger than 1 GB");
      return [name];
    } catch (error) {
      problems.push({ file: name, message: `It cannot be read: ${messageOf(error)}.`, done: "left out" });
      return [];
    }
  });
}

/** On a terminal one line that is written over; the results go to standard output. */
function writeOver(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

/** Each file when it is asked for: one at a time is in memory. */
function* contentsOf(files: readonly string[]) {
  for (const [index, name] of files.entries()) {
    writeOver(progress(index, files.length, name));
    yield { name, bytes: new Uint8Array(readFileSync(name)) };
  }
}

const written = ({ file, line, column, text, message, done }: OwnProblem) =>
  `${[file, line, column].filter((part) => part !== undefined).join(":")}: ${message}${text === undefined ? "" : ` (${text})`} ${done}`;

/**
 * `npm run import -- --tidy <files or folders...>`: reads what the page `/import` reads, one file at a time, and writes tidy CSV to standard
 * output. Problems go to standard error, each with its place; with any by which something is lost, the exit code is 1.
 */
export async function writeTidy(given: readonly string[]): Promise<void> {
  const problems: OwnProblem[] = [];
  const files = filesUnder(given, problems);
  const read = await readOwn(contentsOf(files));
  const { runs } = read;
  problems.push(...read.problems);
  writeOver("");
  if (runs.length > 0) process.stdout.write(toTidyCsv(runs));
  for (const problem of problems) console.error(written(problem));
  const lost = problems.filter(({ isHarmless }) => !isHarmless).length;
  console.error(`${runs.length} runs of ${files.length} files, ${lost} problems`);
  process.exitCode = lost > 0 || runs.length === 0 ? 1 : 0;
}
