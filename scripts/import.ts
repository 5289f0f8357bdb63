/**
 * npm run import -- <folder> [--out <folder>]
 *
 * Reads the published results of an edition from a clone of its repository, or from a folder laid out as its `results`, and writes the
 * dataset (to `data` unless told otherwise). Which edition it is shows in the names of the files. Writes nothing and exits with 1 when
 * anything does not fit.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { SourceFile } from "@/lib/dataset/dataset";
import {
  importEdition,
  isEditionFile,
  neededClientOutputs,
  type ClientOutputs,
  type EditionImport,
} from "@/lib/import/import-edition";
import { formatImportIssue, type ImportIssue, type SourceText } from "@/lib/import/import-issue";
import { declaredCommit2020, provenance2020 } from "@/lib/import/provenance-2020-08";
import { declaredCommit, provenance } from "@/lib/import/provenance-2024-01";
import { recogniseEdition } from "@/lib/import/recognise-edition";
import { summariseImport } from "@/lib/import/summarise-import";
import { writeProvenance, writeReadings, writeVariants } from "@/lib/import/write-dataset";
import { readEdition2020 } from "./import/read-edition-2020-08";
import { readSeconds } from "./import/read-seconds";

const archiveName = "iperf3-output.tar.xz";
const sources: SourceFile[] = [];
const issues: ImportIssue[] = [];
const editionReaders = {
  "2024-01": { commit: declaredCommit, read: readEdition2024, describeSource: provenance },
  "2020-08": {
    commit: declaredCommit2020,
    read: (_folder: string, results: string, listing: string[]) =>
      readEdition2020(results, listing, { readText: readSource, noteSource, showProgress }),
    describeSource: provenance2020,
  },
};

main();

function main(): void {
  const { folder, out } = readArguments();
  const results = existsSync(path.join(folder, "results")) ? path.join(folder, "results") : folder;
  const listing = listFiles(results);
  const id = recogniseEdition(listing);
  if (id === null)
    return fail([`${results}: expected the published files of one edition, 2024-01 or 2020-08`]);
  const { commit, read, describeSource } = editionReaders[id];
  checkCommit(folder, commit);
  const edition: EditionWithMore = read(folder, results, listing);
  issues.push(...edition.issues);
  endProgress();
  if (issues.length > 0)
    fail([...issues.map(formatImportIssue), `${issues.length} problem(s) in the source`]);
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, `${id}.csv`), writeReadings(id, edition.readings, edition.variants));
  writeFileSync(path.join(out, `${id}.variants.csv`), writeVariants(edition.variants));
  writeFileSync(path.join(out, `${id}.provenance.json`), writeProvenance(describeSource(sources)));
  for (const { name, text } of edition.more ?? []) writeFileSync(path.join(out, name), text);
  const summary = [summariseImport(edition), edition.moreSummary].filter(Boolean).join("\n");
  console.log(`${summary}\nwritten to ${out}`);
}

/** An edition as read, and what belongs to it besides: the seconds inside its runs. */
interface EditionWithMore extends EditionImport {
  readonly more?: readonly { readonly name: string; readonly text: string }[];
  /** What was found of that, in a sentence. */
  readonly moreSummary?: string;
}

function readEdition2024(folder: string, results: string, listing: string[]): EditionWithMore {
  const wanted = listing.filter(isEditionFile);
  console.log(`reading ${wanted.length} files of ${results}`);
  const files = wanted.flatMap((file, index) => {
    showProgress(`${index + 1} of ${wanted.length}: ${file}`);
    return readSource(path.join(results, file), file);
  });
  const outputs = readClientOutputs(folder, results, listing, neededClientOutputs(files));
  const edition = importEdition([...files, ...outputs.files], outputs.found);
  const seconds = readSeconds({ folder, results, listing, readings: edition.readings, showProgress });
  return {
    ...edition,
    issues: [...edition.issues, ...seconds.issues],
    more: seconds.files,
    moreSummary: seconds.summary,
  };
}

function readArguments(): { folder: string; out: string } {
  const usage = "usage: npm run import -- <folder> [--out <folder>]";
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: "string", default: "data" } },
    });
    const [folder, ...rest] = positionals;
    if (folder === undefined || rest.length > 0) return fail([usage]);
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      return fail([`${folder}: there is no such folder`, usage]);
    return { folder, out: values.out };
  } catch (error) {
    return fail([messageOf(error), usage]);
  }
}

/** A clone must stand at the commit that the dataset names as its source. */
function checkCommit(folder: string, expected: string): void {
  if (!existsSync(path.join(folder, ".git"))) return;
  let commit: string;
  try {
    commit = execFileSync("git", ["-c", "safe.directory=*", "-C", folder, "rev-parse", "HEAD"], {
      encoding: "utf8",
      stdio: "pipe",
    }).trim();
  } catch (error) {
    commit = messageOf(error);
  }
  if (commit !== expected)
    issues.push({ file: ".git/HEAD", text: commit, message: `expected the commit ${expected}` });
}

/** Every path below `results`, relative to it, with slashes, sorted. */
function listFiles(results: string): string[] {
  const entries = readdirSync(results, { recursive: true, encoding: "utf8" });
  return entries.map((entry) => entry.split(path.sep).join("/")).sort();
}

function readSource(location: string, file: string): SourceText[] {
  try {
    const bytes = readFileSync(location);
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    noteSource(file, bytes);
    return [{ path: file, text }];
  } catch (error) {
    issues.push({ file, message: `the file cannot be read as UTF-8 text: ${messageOf(error)}` });
    return [];
  }
}

function noteSource(file: string, bytes: Buffer): void {
  sources.push({ path: file, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length });
}

/** The client outputs wanted, from the folder itself or else from the archive of them. Empty outputs are no source. */
function readClientOutputs(
  folder: string,
  results: string,
  listing: string[],
  wanted: string[],
): { files: SourceText[]; found: ClientOutputs } {
  const readFrom = (root: string) =>
    wanted
      .map((file) => ({ file, location: path.join(root, file) }))
      .filter(({ location }) => existsSync(location) && statSync(location).size > 0)
      .flatMap(({ file, location }) => readSource(location, file));
  if (listing.some((file) => file.endsWith("-client.stdout")))
    return { files: readFrom(results), found: "at-hand" };
  const archive = [results, folder]
    .map((place) => path.join(place, archiveName))
    .find((place) => existsSync(place));
  if (archive === undefined) return { files: [], found: "not-at-hand" };
  const unpacked = mkdtempSync(path.join(tmpdir(), "cni-import-"));
  try {
    showProgress(`unpacking ${archiveName}`);
    execFileSync("tar", ["-xJf", path.resolve(archive), "-C", unpacked], { stdio: "pipe" });
    return { files: readFrom(path.join(unpacked, "results")), found: "at-hand" };
  } catch (error) {
    endProgress();
    console.warn(
      `warning: ${archiveName} could not be unpacked, so failed runs keep a general reason (${messageOf(error)})`,
    );
    return { files: [], found: "not-at-hand" };
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}

/** On a terminal one line that is written over; otherwise nothing. */
function showProgress(text: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${text}`);
}

function endProgress(): void {
  if (process.stdout.isTTY) process.stdout.write("\r\u001b[K");
}

function fail(lines: readonly string[]): never {
  endProgress();
  console.error([...lines, "nothing was written"].join("\n"));
  process.exit(1);
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim().split("\n")[0] ?? "";
}
