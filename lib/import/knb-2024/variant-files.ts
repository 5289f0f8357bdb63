import { BARE_METAL } from "@/lib/dataset/facts/dimensions";
import { testIds, tests, type TestId } from "@/lib/dataset/tests";
import { parseAllResults } from "./all-results";
import type { CellTable, LocatedCell } from "@/lib/import/cell";
import { crossCheck } from "./cross-check";
import type { ImportIssue, SourceText } from "@/lib/import/import-issue";
import { parsePrometheus } from "./prometheus-2024-01";
import { parseSpreadsheet } from "./spreadsheet-2024-01";
import { runsOf, type DeclaredVariant } from "@/lib/import/import-plan";

const emptyTable = (): CellTable => new Map<string, LocatedCell>();

/** The source files by path. */
export type SourceFiles = ReadonlyMap<string, SourceText>;

/** The tests that do not exist for a variant: those through a Service, where there is no Kubernetes. */
export function absentTests(facts: Pick<DeclaredVariant, "cni">): readonly TestId[] {
  return facts.cni === BARE_METAL ? testIds.filter((test) => tests[test].path === "service") : [];
}

/**
 * The figures of one variant from its spreadsheet, compared with its `results.prom` and the `all.results` of its runs. Cells of absent
 * tests are left out. Reports missing files, all the three parsers refuse, and every disagreement.
 */
export function readVariantCells(
  facts: DeclaredVariant,
  files: SourceFiles,
): { cells: CellTable; issues: ImportIssue[] } {
  const spreadsheetPath = `${facts.id}/results-spreadsheet.csv`;
  const spreadsheet = files.get(spreadsheetPath);
  const table = spreadsheet ? parseSpreadsheet(spreadsheet, absentTests(facts), facts.runs) : undefined;
  const issues = table ? [...table.issues] : [missingFile(spreadsheetPath)];
  const cells: CellTable = table?.cells ?? emptyTable();
  const compare = (
    path: string,
    parse: (file: SourceText) => { cells: CellTable; issues: ImportIssue[] },
    of: readonly number[],
  ) => {
    const file = files.get(path);
    const other = file ? parse(file) : { cells: emptyTable(), issues: [missingFile(path)] };
    issues.push(...other.issues);
    if (file && table)
      issues.push(...crossCheck({ path: spreadsheetPath, cells }, { path, cells: other.cells }, of));
  };
  const runs = runsOf(facts);
  compare(
    `${facts.id}/results.prom`,
    (file) => parsePrometheus(file, facts.labelledAs ?? facts.id, runs),
    runs,
  );
  for (const run of runs)
    compare(`${facts.id}/${run}/all.results`, (file) => parseAllResults(file, run), [run]);
  return { cells, issues };
}

/** The issue of a file that must be there and is not. */
export function missingFile(file: string): ImportIssue {
  return { file, message: "the file is missing" };
}
