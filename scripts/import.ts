/**
 * npm run import -- <folder> [--out <folder>]
 *
 * Reads the published results of the edition 2024-01 from a clone of the benchmark's repository, or from a folder laid out as its
 * `results`, and writes the dataset (to `data` unless told otherwise). Writes nothing and exits with 1 when anything does not fit.
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
} from "@/lib/import/import-edition";
import { formatImportIssue, type ImportIssue, type SourceText } from "@/lib/import/import-issue";
import { declaredCommit, provenance } from "@/lib/import/provenance-2024-01";
import { summariseImport } from "@/lib/import/summarise-import";
import { writeProvenance, writeReadings, writeVariants } from "@/lib/import/write-dataset";
import { readSeconds } from "./import/read-seconds";

const archiveName = "iperf3-output.tar.xz";
const sources: SourceFile[] = [];
const issues: ImportIssue[] = [];

main();

function main(): void {
  const { folder, out } = readArguments();
  checkCommit(folder);
  const results = existsSync(path.join(folder, "results")) ? path.join(folder, "results") : folder;
  const listing = listFiles(results);
  const wanted = listing.filter(isEditionFile);
  console.log(`reading ${wanted.length} files of ${results}`);
  const files = wanted.flatMap((file, index) => {
    showProgress(`${index + 1} of ${wanted.length}: ${file}`);
    return readSource(path.join(results, file), file);
  });
  const outputs = readClientOutputs(folder, results, listing, neededClientOutputs(files));
  const edition = importEdition([...files, ...outputs.files], outputs.found);
  const seconds = readSeconds({ folder, results, listing, readings: edition.readings, showProgress });
  issues.push(...edition.issues, ...seconds.issues);
  endProgress();
  if (issues.length > 0)
    fail([...issues.map(formatImportIssue), `${issues.length} problem(s) in the source`]);
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, "2024-01.csv"), writeReadings(edition.readings, edition.variants));
  writeFileSync(path.join(out, "2024-01.variants.csv"), writeVariants(edition.variants));
  writeFileSync(path.join(out, "2024-01.provenance.json"), writeProvenance(provenance(sources)));
  for (const { name, text } of seconds.files) writeFileSync(path.join(out, name), text);
  console.log(`${summariseImport(edition)}\n${seconds.summary}\nwritten to ${out}`);
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
function checkCommit(folder: string): void {
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
  if (commit !== declaredCommit)
    issues.push({ file: ".git/HEAD", text: commit, message: `expected the commit ${declaredCommit}` });
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
    sources.push({
      path: file,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      bytes: bytes.length,
    });
    return [{ path: file, text }];
  } catch (error) {
    issues.push({ file, message: `the file cannot be read as UTF-8 text: ${messageOf(error)}` });
    return [];
  }
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
