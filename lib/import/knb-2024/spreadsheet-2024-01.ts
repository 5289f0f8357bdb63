/**
 * `<id>/results-spreadsheet.csv` of the edition 2024-01: separated by tabs in spite of its name, no header, line n is run n, 74 values each
 * followed by a tab, so that a whole line splits into 75 fields of which the last is empty.
 */
import Papa from "papaparse";
import type { TestId } from "@/lib/dataset/tests";
import { cellKey, parseCell, type CellTable } from "@/lib/import/cell";
import { columns, type Column } from "./columns-2024-01";
import { runsOf } from "@/lib/import/import-plan";
import { sourceLines, type ImportIssue, type SourceText } from "@/lib/import/import-issue";

/**
 * The cells of a variant's spreadsheet, without those of the tests in `absentTests`, which must be empty.
 * Values are in the units of the column table. Reports lines too many or too few, lines that occur twice, lines cut or too long, and cells
 * that are no number; the cells of a refused line are `invalid`.
 */
export function parseSpreadsheet(
  file: SourceText,
  absentTests: readonly TestId[],
  runCount: number,
): { cells: CellTable; issues: ImportIssue[] } {
  const cells: CellTable = new Map();
  const lines = sourceLines(file.text);
  const issues = checkLineCount(file.path, lines, runCount);
  for (const run of runsOf({ runs: runCount })) {
    const text = lines[run - 1];
    const fields = text === undefined ? [] : splitLine(text);
    const lineIssue = text === undefined ? undefined : checkFieldCount(file.path, run, text, fields);
    if (lineIssue) issues.push(lineIssue);
    const usable = text !== undefined && lineIssue === undefined;
    for (const column of columns) {
      const located = usable ? (fields[column.position - 1] ?? "") : null;
      readColumn(cells, issues, {
        file: file.path,
        run,
        column,
        text: located,
        absent: absentTests.includes(column.test),
      });
    }
  }
  return { cells, issues };
}

function splitLine(line: string): string[] {
  return Papa.parse<string[]>(line, { delimiter: "\t", newline: "\n", fastMode: true }).data[0] ?? [];
}

function checkLineCount(file: string, lines: readonly string[], runCount: number): ImportIssue[] {
  const issues: ImportIssue[] = [];
  for (const run of runsOf({ runs: runCount })) {
    if (run > lines.length)
      issues.push({
        file,
        line: run,
        message: `run ${run} is missing: expected one line for each of ${runCount} runs`,
      });
  }
  lines.forEach((text, index) => {
    const first = lines.indexOf(text);
    if (first < index)
      issues.push({ file, line: index + 1, text, message: `the run of line ${first + 1} stands here again` });
    else if (index >= runCount)
      issues.push({ file, line: index + 1, text, message: `expected ${runCount} lines, one a run` });
  });
  return issues;
}

function checkFieldCount(
  file: string,
  line: number,
  text: string,
  fields: readonly string[],
): ImportIssue | undefined {
  const expected = `expected ${columns.length} values, each followed by a tab`;
  if (fields.length !== columns.length + 1)
    return { file, line, text, message: `${expected}; found ${fields.length - 1} tabs` };
  const rest = fields[columns.length];
  return rest === ""
    ? undefined
    : { file, line, text: rest, message: `${expected}; found text after the last tab` };
}

interface ColumnText {
  readonly file: string;
  readonly run: number;
  readonly column: Column;
  /** Null when the whole line was refused. */
  readonly text: string | null;
  readonly absent: boolean;
}

function readColumn(
  cells: CellTable,
  issues: ImportIssue[],
  { file, run, column, text, absent }: ColumnText,
): void {
  const place = { file, line: run, column: column.name, text: text ?? "" };
  if (absent) {
    if (text !== null && text !== "")
      issues.push({ ...place, message: "expected nothing: the variant has no Service to test" });
    return;
  }
  const parsed = text === null ? "invalid" : parseCell(text, column.quantity);
  const refused = typeof parsed === "object";
  if (refused) issues.push({ ...place, message: parsed.expected });
  cells.set(cellKey(run, column.test, column.series), {
    cell: refused ? "invalid" : parsed,
    text: text ?? "",
    line: run,
  });
}
