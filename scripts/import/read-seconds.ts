/** The files of `lib/import/iperf3/import-seconds.ts`: where the outputs of iperf3 are found, and how they are read, one at a time. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  importSeconds,
  isIperf3Output,
  type ReadOutput,
  type SecondsImport,
} from "../../lib/import/iperf3/import-seconds";
import type { ImportPlan } from "@/lib/import/import-plan";
import type { ImportIssue } from "@/lib/import/import-issue";
import type { ImportedReading } from "../../lib/import/knb-2024/variant-readings";
import { messageOf } from "./reader";

const archiveName = "iperf3-output.tar.xz";

/** Where an edition lies and what was read of it so far. */
interface Source {
  readonly folder: string;
  /** The folder with a folder for each variant. */
  readonly results: string;
  /** Every path below `results`, with slashes. */
  readonly listing: readonly string[];
  readonly plan: ImportPlan;
  readonly readings: readonly ImportedReading[];
  readonly showProgress: (text: string) => void;
}

/**
 * The seconds inside the runs of the edition 2024-01, from the results folder itself or from the archive of what iperf3 printed, which is
 * unpacked into a temporary folder and removed. No files, and a summary that says so, where there is neither.
 */
export function readSecondsOutputs(source: Source): SecondsImport {
  const { folder, results, listing } = source;
  if (listing.some(isServerText)) return importFrom(results, listing, source);
  const archive = [results, folder].map((place) => path.join(place, archiveName)).find(existsSync);
  if (archive === undefined) return none(`no server texts and no ${archiveName}`);
  const unpacked = mkdtempSync(path.join(tmpdir(), "cni-seconds-"));
  try {
    source.showProgress(`unpacking ${archiveName} for the seconds`);
    execFileSync("tar", ["-xJf", path.resolve(archive), "-C", unpacked], { stdio: "pipe" });
    const root = path.join(unpacked, "results");
    const files = readdirSync(root, { recursive: true, encoding: "utf8" });
    const names = files.map((file) => file.split(path.sep).join("/"));
    return names.some(isServerText)
      ? importFrom(root, names, source)
      : none("no server texts in the archive");
  } catch (error) {
    return none(`${archiveName} could not be unpacked (${messageOf(error)})`);
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}

function isServerText(file: string): boolean {
  return isIperf3Output(file) && file.endsWith("-server.stdout");
}

function none(reason: string): SecondsImport {
  return { files: [], issues: [], summary: `no seconds inside the runs were written: ${reason}` };
}

function importFrom(
  root: string,
  listing: readonly string[],
  { plan, readings, showProgress }: Source,
): SecondsImport {
  const total = listing.filter(isIperf3Output).length;
  const issues: ImportIssue[] = [];
  let read = 0;
  const readOutput: ReadOutput = (file) => {
    const location = path.join(root, file);
    if (!existsSync(location)) return undefined;
    read += 1;
    showProgress(`output ${read} of ${total}: ${file}`);
    const bytes = readFileSync(location);
    return { path: file, text: decode(bytes, file, issues), bytes: bytes.length, sha256: sha256(bytes) };
  };
  const imported = importSeconds(plan, readings, readOutput);
  return { ...imported, issues: [...issues, ...imported.issues] };
}

function decode(bytes: Buffer, file: string, issues: ImportIssue[]): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    issues.push({ file, message: `the file cannot be read as UTF-8 text: ${messageOf(error)}` });
    return "";
  }
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
