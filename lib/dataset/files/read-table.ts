import Papa from "papaparse";
import type { z } from "zod";
import { readDefused } from "@/lib/csv";
import type { LocatedProblem } from "./dataset-error";

/** A row of a table that passed its schema. */
export interface TableRow<Row> {
  readonly row: Row;
  /** Line of the file where the row begins, counted from 1. */
  readonly line: number;
}

/**
 * Reads a CSV text with a header by a schema of one row, whose input is an object of texts by column. Adds to `problems` a wrong header, rows
 * of another width, bad quoting, and every cell that the schema refuses (file, line, column, text); returns the rows that passed.
 */
export function readTable<Row>(
  text: string,
  file: string,
  header: readonly string[],
  schema: z.ZodType<Row, unknown>,
  problems: LocatedProblem[],
): TableRow<Row>[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ",", skipEmptyLines: false });
  const lines = startLines(data);
  for (const { row, message } of errors) problems.push({ file, line: lines[row ?? 0] ?? 1, message });
  if (data.at(-1)?.join() === "") data.pop();
  const [found = [], ...body] = data;
  if (found.join() !== header.join()) {
    problems.push({ file, line: 1, text: found.join(), message: `expected the columns ${header.join()}` });
    return [];
  }
  return body.flatMap((cells, index) => {
    const line = lines[index + 1] ?? index + 2;
    if (cells.length !== header.length) {
      problems.push({
        file,
        line,
        text: cells.join(),
        message: `expected ${header.length} cells, found ${cells.length}`,
      });
      return [];
    }
    const texts = Object.fromEntries(
      header.map((column, position) => [column, readDefused(cells[position] ?? "")]),
    );
    const parsed = schema.safeParse(texts);
    if (parsed.success) return { row: parsed.data, line };
    for (const issue of parsed.error.issues) {
      const column = String(issue.path[0] ?? "");
      problems.push({
        file,
        line,
        ...(column && { column, text: texts[column] ?? "" }),
        message: issue.message,
      });
    }
    return [];
  });
}

/** The line on which each row begins; only quoted cells hold line breaks. */
function startLines(rows: readonly (readonly string[])[]): number[] {
  let line = 1;
  return rows.map((cells) => {
    const start = line;
    line += 1;
    for (const cell of cells) if (cell.includes("\n")) line += cell.split("\n").length - 1;
    return start;
  });
}
