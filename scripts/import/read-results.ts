import { existsSync, statSync } from "node:fs";
import type { DefinitionFile } from "@/lib/dataset/definition";
import { importRtt } from "@/lib/import/iperf3/import-rtt";
import type { SourceText } from "@/lib/import/import-issue";
import type { ImportPlan } from "@/lib/import/import-plan";
import {
  importEdition,
  isEditionFile,
  neededClientOutputs,
  type EditionImport,
} from "@/lib/import/knb-2024/import-edition";
import { progress } from "./progress";
import { readTelemetry } from "./read-telemetry";
import type { Reader } from "./reader";
import type { SourceTree } from "./source-tree";
import { withArchive, type FoundTree } from "./unpacked-archive";

/** Where results are, and what the command reads them with. */
export interface ResultsPlace {
  /** As given: a clone, the folder of the results itself, or one with a folder for each of several commits. */
  readonly folder: string;
  readonly tree: SourceTree;
  readonly reader: Reader;
}

/** The archive of what iperf3 printed, beside the results or above them. */
const archive = "iperf3-output.tar.xz";

/** Hands on what iperf3 printed: from the tree of the results, or else from the archive of it. */
export function withOutputs<T>({ folder, tree }: ResultsPlace, use: (found: FoundTree) => T): T {
  const isOutput = (file: string) => file.endsWith("-client.stdout");
  return withArchive(tree, isOutput, { name: archive, folders: [`${folder}/results`, folder] }, use);
}

/** The whole hash of the commit that a file is of, where that is one of the definition's other commits. */
function commitOf(file: string, tree: SourceTree, source: DefinitionFile["source"], reader: Reader) {
  const named = tree.commitOf(file);
  if (named === undefined || source?.commit.startsWith(named)) return undefined;
  const commit = source?.otherCommits?.find((other) => other.startsWith(named));
  if (commit === undefined)
    reader.issues.push({ file, text: named, message: "the definition names no such commit" });
  return commit;
}

/** Reads results in the format of the edition 2024-01 by a plan, and the round-trip times from what iperf3 printed. */
export function readResults(plan: ImportPlan, place: ResultsPlace, outputs: FoundTree): EditionImport {
  const { folder, tree, reader } = place;
  const { source } = plan.definition;
  const readFrom = (from: SourceTree, file: string): SourceText[] => {
    const location = from.locate(file);
    if (!existsSync(location) || statSync(location).size === 0) return [];
    return reader.readText(location, file, commitOf(file, from, source, reader));
  };
  const wanted = tree.paths.filter(isEditionFile);
  console.log(`reading ${wanted.length} files of ${folder}`);
  const files = wanted.flatMap((file, index) => {
    reader.showProgress(progress(index + 1, wanted.length, file));
    return reader.readText(tree.locate(file), file, commitOf(file, tree, source, reader));
  });
  const printed = outputs.tree;
  if (outputs.tree === null && outputs.isBroken) {
    reader.endProgress();
    console.warn(`warning: ${outputs.why}, so failed runs have a general reason`);
  }
  const needed = printed ? neededClientOutputs(plan, files).flatMap((file) => readFrom(printed, file)) : [];
  const edition = importEdition(plan, [...files, ...needed], printed ? "at-hand" : "not-at-hand");
  const rtt = importRtt(
    plan,
    printed &&
      ((file) => {
        reader.showProgress(`round-trip times: ${file}`);
        return readFrom(printed, file)[0];
      }),
  );
  const telemetry = readTelemetry(plan, edition.readings, place);
  if (telemetry.files > 0) {
    reader.endProgress();
    console.log(`${telemetry.files} telemetry files, ${telemetry.partial.length} of them cut short`);
  }
  return {
    ...edition,
    readings: [...edition.readings, ...rtt.readings, ...telemetry.readings],
    issues: [...edition.issues, ...rtt.issues, ...telemetry.issues],
  };
}
