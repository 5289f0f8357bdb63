import { cellKey, type CellTable, type LocatedCell } from "@/lib/import/cell";
import { columns } from "./columns-2024-01";
import type { ImportIssue } from "@/lib/import/import-issue";

/** The cells of a file, for comparing. */
export interface ComparedFile {
  readonly path: string;
  readonly cells: CellTable;
}

/**
 * The disagreements between a spreadsheet and another file on the same runs, value for value as numbers; a hole agrees with any kind of
 * hole, also with no entry. Each issue is located at the spreadsheet's cell and names the other file and its line.
 */
export function crossCheck(
  spreadsheet: ComparedFile,
  other: ComparedFile,
  runs: readonly number[],
): ImportIssue[] {
  return runs.flatMap((run) =>
    columns.flatMap((column) => {
      const key = cellKey(run, column.test, column.series);
      const here = spreadsheet.cells.get(key);
      const there = other.cells.get(key);
      if (here?.cell === "invalid" || valueOf(here) === valueOf(there)) return [];
      return {
        file: spreadsheet.path,
        line: here?.line ?? run,
        column: column.name,
        text: here?.text ?? "",
        message: `${other.path}${there ? `:${there.line}` : ""} disagrees: it says ${describeCell(there)}`,
      };
    }),
  );
}

function valueOf(located: LocatedCell | undefined): number | null {
  return typeof located?.cell === "number" ? located.cell : null;
}

function describeCell(located: LocatedCell | undefined): string {
  return located ? JSON.stringify(located.text) : "nothing about it";
}
