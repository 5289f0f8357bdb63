/** `<id>/<run>/all.results` of the edition 2024-01: the figures of one run as lines `KEY=VALUE`, sorted by key. */
import { cellKey, parseCell, type CellTable } from "@/lib/import/cell";
import { columns } from "./columns-2024-01";
import { sourceLines, type ImportIssue, type SourceText } from "@/lib/import/import-issue";

const columnByKey = new Map(columns.map((column) => [column.resultsKey, column]));

/** The values of one run. Reports lines without `=`, unknown keys, keys that occur twice and values that are no number. */
export function parseAllResults(file: SourceText, run: number): { cells: CellTable; issues: ImportIssue[] } {
  const cells: CellTable = new Map();
  const issues: ImportIssue[] = [];
  sourceLines(file.text).forEach((text, index) => {
    if (text === "") return;
    const line = index + 1;
    const problem = readPair(cells, text, line, run);
    if (problem) issues.push({ file: file.path, line, text, message: problem });
  });
  return { cells, issues };
}

function readPair(cells: CellTable, text: string, line: number, run: number): string | undefined {
  const cut = text.indexOf("=");
  const column = columnByKey.get(text.slice(0, Math.max(cut, 0)));
  if (!column) return "expected KEY=VALUE with a key such as DTS_BW";
  const key = cellKey(run, column.test, column.series);
  const earlier = cells.get(key);
  if (earlier) return `the key of line ${earlier.line} stands here again`;
  const value = text.slice(cut + 1);
  const parsed = parseCell(value, column.quantity);
  if (typeof parsed === "object") return parsed.expected;
  cells.set(key, { cell: parsed, text: value, line });
  return undefined;
}
