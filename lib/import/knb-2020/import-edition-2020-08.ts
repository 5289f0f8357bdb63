import { cellKey, type CellTable } from "@/lib/import/cell";
import { fields, readingsOf, runs } from "./columns-2020-08";
import { findUnknownFiles, runArchiveFile, runLineFile } from "./edition-files-2020-08";
import { environmentFile, parseEnvironment, type RunEnvironment } from "./environment-2020-08";
import { namePlainHole } from "@/lib/import/holes";
import type { EditionImport } from "@/lib/import/knb-2024/import-edition";
import type { ImportIssue, SourceText } from "@/lib/import/import-issue";
import { compareWithArchive, readArchiveEnvironment, type RunArchive } from "./knbdata-2020-08";
import { readMeasuredFacts2020 } from "./measured-facts-2020-08";
import { parseRunLine, type RunLine } from "./run-line-2020-08";
import { measuredVariant, variantFacts2020, type VariantFacts2020 } from "./variant-facts-2020-08";
import { missingFile, type SourceFiles } from "@/lib/import/knb-2024/variant-files";
import type { ImportedReading } from "@/lib/import/knb-2024/variant-readings";

/**
 * Reads the edition 2020-08 from the texts of its files and the archives of its runs: 64 readings for each of three runs of every variant.
 * The hardware and versions of a run are in `environment.csv`, in the run's archive, or in both. Reports every problem of every file, unknown and
 * missing variants and runs, a line that occurs twice, disagreements with an archive, and facts that were measured otherwise than
 * declared. Source: github.com/InfraBuilder/benchmark-k8s-cni-2020-08, folder `results`.
 */
export function importEdition2020(
  files: readonly SourceText[],
  archives: readonly RunArchive[],
): EditionImport {
  const byPath: SourceFiles = new Map(files.map((file) => [file.path, file]));
  const issues = findUnknownFiles([...files, ...archives.map(({ path }) => ({ path, text: "" }))]);
  const told = readEnvironments(byPath, archives, issues);
  const readings: ImportedReading[] = [];
  const variants = variantFacts2020.flatMap((facts) => {
    if (!files.some(({ path }) => path.startsWith(`${facts.id}/`))) {
      issues.push({ file: `${facts.id}/`, message: "the folder of this variant is missing" });
      return [];
    }
    const lines = readRunLines(facts, byPath, archives, issues);
    const measured = readMeasuredFacts2020(facts, lines, told, byPath);
    issues.push(...measured.issues);
    for (const [run, { cells }] of lines) readings.push(...readRun(facts.id, run, cells));
    return [measuredVariant(facts, measured.kernel)];
  });
  return { readings, variants, issues };
}

function readEnvironments(
  files: SourceFiles,
  archives: readonly RunArchive[],
  issues: ImportIssue[],
): RunEnvironment[] {
  const file = files.get(environmentFile);
  const table = file ? parseEnvironment(file) : { runs: [], issues: [] };
  const unknown = table.runs.filter(
    ({ variant, run }) =>
      !variantFacts2020.some(({ id }) => id === variant) || !runs.some((known) => known === run),
  );
  issues.push(...table.issues);
  for (const { file: path, line = 1, variant, run } of unknown)
    issues.push({ file: path, line, text: `${variant},${run}`, message: "no such run of a known variant" });
  return [...table.runs, ...readArchiveEnvironments(archives, issues)];
}

function readArchiveEnvironments(archives: readonly RunArchive[], issues: ImportIssue[]): RunEnvironment[] {
  return variantFacts2020.flatMap(({ id }) =>
    runs.flatMap((run) => {
      const archive = archives.find(({ path }) => path === runArchiveFile(id, run));
      if (!archive) return [];
      const environment = readArchiveEnvironment(archive, id, run);
      if (environment) return [environment];
      issues.push({ file: archive.path, message: "expected the members mtu, kernel, k8s-version and cpu" });
      return [];
    }),
  );
}

function readRunLines(
  { id }: VariantFacts2020,
  files: SourceFiles,
  archives: readonly RunArchive[],
  issues: ImportIssue[],
): Map<number, RunLine> {
  const lines = new Map<number, RunLine>();
  const runOfText = new Map<string, number>();
  for (const run of runs) {
    const path = runLineFile(id, run);
    const file = files.get(path);
    if (!file) {
      issues.push(missingFile(path));
      continue;
    }
    const line = parseRunLine(file, run);
    issues.push(...line.issues);
    lines.set(run, line);
    issues.push(
      ...compareRun(
        path,
        run,
        line,
        runOfText,
        archives.find((known) => known.path === runArchiveFile(id, run)),
      ),
    );
  }
  return lines;
}

/** A line must be of no other run, and agree with its archive. */
function compareRun(
  path: string,
  run: number,
  { texts }: RunLine,
  runOfText: Map<string, number>,
  archive: RunArchive | undefined,
): ImportIssue[] {
  if (texts.length === 0) return [];
  const text = texts.join("\t");
  const earlier = runOfText.get(text);
  runOfText.set(text, earlier ?? run);
  const again = { file: path, line: 1, text, message: `the figures of run ${earlier} stand here again` };
  return [
    ...(earlier === undefined ? [] : [again]),
    ...(archive ? compareWithArchive(archive, path, texts) : []),
  ];
}

/** The readings of a run, without those of cells that were refused. */
function readRun(variant: string, run: number, cells: CellTable): ImportedReading[] {
  return fields.flatMap((field) => {
    const { test, role } = field;
    if (test === null) return [];
    return readingsOf(field).flatMap(({ quantity, series }) => {
      const cell = cells.get(cellKey(run, test, series))?.cell;
      if (cell === undefined || cell === "invalid") return [];
      const reading = typeof cell === "number" ? cell : namePlainHole(cell);
      return [{ variant, run, test, role, quantity, reading }];
    });
  });
}
