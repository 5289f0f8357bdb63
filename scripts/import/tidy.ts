import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { readOwn } from "@/lib/own/door";
import { toTidyCsv } from "@/lib/own/formats/site/tidy-csv";
import type { OwnProblem, OwnRun } from "@/lib/own/own-run";
import type { Dataset } from "@/lib/dataset/dataset";
import { publishedSeries } from "@/lib/dataset/published-series";
import type { Reading } from "@/lib/dataset/reading";
import { formatProblem, type LocatedProblem } from "@/lib/dataset/files/dataset-error";
import { readJson } from "@/lib/dataset/files/read-json";
import { countOf } from "@/lib/format";
import { formatImportIssue } from "@/lib/import/import-issue";
import { impossibleReadings } from "@/lib/import/impossible-readings";
import type { ImportedReading } from "@/lib/import/knb-2024/variant-readings";
import { ownDataset } from "@/lib/own/dataset/own-dataset";
import { toldSchema } from "@/lib/own/dataset/told-definition";
import { progress } from "./progress";
import { messageOf, newReader, type Reader } from "./reader";
import { refuseEndless } from "./refuse-endless";
import { writeEdition } from "./write-edition";

/** The files under the given paths, folders walked through. */
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
      refuseEndless(facts);
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
function* contentsOf(files: readonly string[], reader: Reader) {
  for (const [index, name] of files.entries()) {
    writeOver(progress(index, files.length, name));
    const bytes = readFileSync(name);
    reader.noteSource(name, bytes);
    yield { name, bytes: new Uint8Array(bytes) };
  }
}

const written = ({ file, line, column, text, message, done }: OwnProblem) =>
  `${[file, line, column].filter((part) => part !== undefined).join(":")}: ${message}${text === undefined ? "" : ` (${text})`} ${done}`;

/** What a team says of its results. Throws with each problem at its place. */
function readTold(file: string) {
  const problems: LocatedProblem[] = [];
  const told = readJson(readFileSync(file, "utf8"), file, toldSchema, problems);
  if (!told) throw new Error(problems.map(formatProblem).join("\n"));
  return told;
}

const unsaid: Reading = { missing: "blank", reason: "No file says it." };

/** A reading for every variant, test, run and quantity: what no file says is a hole. */
function readingsIn({ definition, variants, readings }: Dataset): ImportedReading[] {
  const runs = Array.from({ length: definition.runs }, (_, index) => index);
  return definition.testIds.flatMap((test) =>
    variants.flatMap(({ id: variant }) =>
      publishedSeries(definition, test).flatMap(({ key, role, quantity }) =>
        runs.map((index) => ({
          variant,
          run: index + 1,
          test,
          role,
          quantity,
          reading: readings[test]?.[variant]?.[key]?.[index] ?? unsaid,
        })),
      ),
    ),
  );
}

/** Writes runs as a dataset that the site serves, and says how much. Throws where they make none, or one without some of them. */
function writeDataset(runs: readonly OwnRun[], file: string, out: string, reader: Reader): string {
  const told = readTold(file);
  const own = ownDataset({ runs, linkGbit: told.lab.linkBitsPerSecond / 1e9 }, told);
  if (typeof own === "string") throw new Error(own);
  const { dataset, leftOut } = own;
  if (leftOut.length > 0)
    throw new Error(leftOut.map(({ name, reason }) => `${name} would be left out. ${reason}`).join("\n"));
  const readings = readingsIn(dataset);
  const impossible = impossibleReadings(own.file, readings);
  if (impossible.length > 0) throw new Error(impossible.map(formatImportIssue).join("\n"));
  writeEdition(out, {
    definition: own.file,
    readings,
    variants: dataset.variants,
    sources: reader.sources(),
  });
  const counts = `${countOf(dataset.variants.length, "variant")}, ${countOf(readings.length, "reading")}`;
  return `${counts} written to ${out} as ${told.id}`;
}

interface TidyOptions {
  /** What a team says of its results, as `toldSchema` has it; without it the runs are written as CSV. */
  readonly definition?: string | undefined;
  /** The folder of datasets. */
  readonly out: string;
}

/**
 * `npm run import -- --tidy <files or folders...>`: reads what the page `/import` reads, one file at a time, and writes tidy CSV to standard
 * output; with `--definition` a dataset that the site serves. Problems go to standard error, each with its place; with any by which something
 * is lost, the exit code is 1, and no dataset is written.
 */
export async function writeTidy(given: readonly string[], { definition, out }: TidyOptions): Promise<void> {
  const problems: OwnProblem[] = [];
  const reader = newReader();
  const files = filesUnder(given, problems);
  const read = await readOwn(contentsOf(files, reader));
  const { runs } = read;
  problems.push(...read.problems);
  writeOver("");
  const lost = problems.filter(({ isHarmless }) => !isHarmless).length;
  for (const problem of problems) console.error(written(problem));
  console.error(`${runs.length} runs of ${files.length} files, ${lost} problems`);
  process.exitCode = lost > 0 || runs.length === 0 ? 1 : 0;
  if (definition === undefined) {
    if (runs.length > 0) process.stdout.write(toTidyCsv(runs));
  } else if (process.exitCode === 0) console.log(writeDataset(runs, definition, out, reader));
  else
    throw new Error(
      "Results with problems make no dataset: leave those files out, or write --tidy without --definition, correct the CSV and read that.",
    );
}
