/** The files of `lib/import/iperf3/import-seconds.ts`: where the outputs of iperf3 are found, and how they are read, one at a time. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
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
import type { SourceTree } from "./source-tree";
import type { FoundTree } from "./unpacked-archive";

/** What iperf3 printed, and what was read of the edition so far. */
interface Source {
  readonly outputs: FoundTree;
  readonly plan: ImportPlan;
  readonly readings: readonly ImportedReading[];
  readonly showProgress: (text: string) => void;
}

/** The seconds inside the runs. No files, and a summary that says so, where the texts of the servers are not at hand. */
export function readSecondsOutputs(source: Source): SecondsImport {
  const { outputs } = source;
  if (outputs.tree === null) return none(`no server texts: ${outputs.why}`);
  const { tree } = outputs;
  return tree.paths.some(isServerText) ? importFrom(tree, source) : none("no server texts");
}

function isServerText(file: string): boolean {
  return isIperf3Output(file) && file.endsWith("-server.stdout");
}

function none(reason: string): SecondsImport {
  return { files: [], issues: [], summary: `no seconds inside the runs were written: ${reason}` };
}

function importFrom(tree: SourceTree, { plan, readings, showProgress }: Source): SecondsImport {
  const total = tree.paths.filter(isIperf3Output).length;
  const issues: ImportIssue[] = [];
  let read = 0;
  const readOutput: ReadOutput = (file) => {
    const location = tree.locate(file);
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
