import type { Variant } from "@/lib/dataset/dataset";
import type { TestId } from "@/lib/dataset/tests";
import { cellKey, type CellTable } from "@/lib/import/cell";
import { columns } from "./columns-2024-01";
import { clientOutputPath } from "@/lib/import/holes";
import type { ImportIssue, SourceText } from "@/lib/import/import-issue";
import { readClientOutput, type ClientOutput } from "@/lib/import/iperf3/iperf3-error";
import { readMeasuredFacts } from "./measured-facts";
import { runsOf, type DeclaredVariant, type ImportPlan } from "@/lib/import/import-plan";
import { readVariantCells, type SourceFiles } from "./variant-files";
import { findUndeclared, readVariantReadings, type ImportedReading } from "./variant-readings";

/** An edition as read. Usable only when there are no issues. */
export interface EditionImport {
  readonly readings: readonly ImportedReading[];
  readonly variants: readonly Variant[];
  readonly issues: readonly ImportIssue[];
}

/** Whether what iperf3 printed could be looked at: then a client output that is absent was empty. */
export type ClientOutputs = "at-hand" | "not-at-hand";

const editionFile =
  /^([^/]+)\/(results-spreadsheet\.csv|results\.prom|(\d+)\/(all\.results|info-netpol|info-(client|server)\.(interfaces|uname)))$/;

/** Is this a file that the edition is read from? `path` is relative to the results folder. Client outputs are asked for apart. */
export function isEditionFile(path: string): boolean {
  return editionFile.test(path);
}

/** The client outputs that would explain a hole in what iperf3 measured. */
export function neededClientOutputs({ variants }: ImportPlan, files: readonly SourceText[]): string[] {
  const byPath = indexFiles(files);
  const paths = variants.flatMap((facts) => {
    const { cells } = readVariantCells(facts, byPath);
    return holesOfTraffic(facts, cells).map(([run, test]) => clientOutputPath(facts.id, run, test));
  });
  return [...new Set(paths)];
}

/**
 * Reads a dataset in the format of the edition 2024-01 from the texts of its files: its readings for each run of every variant of the
 * plan, in the order of the plan. Reports every problem of every file, unknown and missing variants and runs, disagreements between files,
 * facts that were measured otherwise than declared, and figures of tests or nodes that the definition does not have.
 * Format: github.com/InfraBuilder/benchmark-k8s-cni-2024-01, folder `results`.
 */
export function importEdition(
  plan: ImportPlan,
  files: readonly SourceText[],
  outputs: ClientOutputs,
): EditionImport {
  const byPath = indexFiles(files);
  const issues = findUnknownFolders(plan, files);
  const readings: ImportedReading[] = [];
  const variants: Variant[] = [];
  for (const facts of plan.variants) {
    if (!files.some(({ path }) => path.startsWith(`${facts.id}/`))) {
      issues.push({ file: `${facts.id}/`, message: "the folder of this variant is missing" });
      continue;
    }
    const table = readVariantCells(facts, byPath);
    const measured = readMeasuredFacts(facts, byPath);
    issues.push(...table.issues, ...measured.issues, ...findUndeclared(plan, facts, table.cells));
    variants.push(variantOf(facts, measured));
    readings.push(
      ...readVariantReadings(
        plan,
        facts,
        table.cells,
        clientOutputsOf(facts, table.cells, byPath, outputs, issues),
      ),
    );
  }
  return { readings, variants, issues };
}

/** A variant as the dataset has it. */
function variantOf(
  { info, runs, labelledAs, ...facts }: DeclaredVariant,
  { kernel, podMtu: measured, policy }: ReturnType<typeof readMeasuredFacts>,
): Variant {
  return { ...facts, podMtu: facts.podMtu ?? measured, policy: facts.policy ?? policy, kernel };
}

function indexFiles(files: readonly SourceText[]): SourceFiles {
  return new Map(files.map((file) => [file.path, file]));
}

function findUnknownFolders({ variants }: ImportPlan, files: readonly SourceText[]): ImportIssue[] {
  const unknown = new Map<string, string>();
  for (const { path } of files) {
    const [, variant, , run] = editionFile.exec(path) ?? [];
    if (variant === undefined) continue;
    const declared = variants.find(({ id }) => id === variant);
    if (!declared) unknown.set(`${variant}/`, "no variant of this dataset is declared with this id");
    else if (run !== undefined && !runsOf(declared).map(String).includes(run))
      unknown.set(`${variant}/${run}/`, `expected the runs ${runsOf(declared).join(", ")} only`);
  }
  return [...unknown].map(([file, message]) => ({ file, message }));
}

function holesOfTraffic(facts: DeclaredVariant, cells: CellTable): [number, TestId][] {
  return runsOf(facts).flatMap((run) =>
    columns
      .filter(({ role, test, series }) => {
        const cell = cells.get(cellKey(run, test, series))?.cell;
        return role === null && (cell === "blank" || cell === "null");
      })
      .map(({ test }): [number, TestId] => [run, test]),
  );
}

function clientOutputsOf(
  facts: DeclaredVariant,
  cells: CellTable,
  files: SourceFiles,
  outputs: ClientOutputs,
  issues: ImportIssue[],
): ReadonlyMap<string, ClientOutput> {
  const known = new Map<string, ClientOutput>();
  if (outputs === "not-at-hand") return known;
  for (const [run, test] of holesOfTraffic(facts, cells)) {
    const path = clientOutputPath(facts.id, run, test);
    if (known.has(path)) continue;
    const text = files.get(path)?.text;
    const output = readClientOutput(text);
    known.set(path, output);
    if (output.kind === "unreadable")
      issues.push({ file: path, text: text ?? "", message: "expected a JSON object, as iperf3 prints it" });
  }
  return known;
}
