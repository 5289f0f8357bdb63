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

/** A CSV text and what it must hold: a header, and rows by a schema whose input is an object of texts by column. */
interface Table<Row> {
  readonly text: string;
  readonly file: string;
  readonly header: readonly string[];
  readonly schema: z.ZodType<Row, unknown>;
}

/**
 * Hands on each row of a table that passes its schema, one at a time: a table may be larger than what is made of it. Adds to `problems` a wrong
 * header, rows of another width, bad quoting, and every cell that the schema refuses (file, line, column, text).
 */
export function eachRow<Row>(
  table: Table<Row>,
  problems: LocatedProblem[],
  take: (row: TableRow<Row>) => void,
): void {
  const { text, file, header } = table;
  const refuseHeader = (found: string) =>
    problems.push({ file, line: 1, text: found, message: `expected the columns ${header.join()}` });
  let next = 1;
  let isHeader = true;
  /** The line of a blank row, which is none at the end of the text. */
  let blank: number | null = null;
  Papa.parse<string[]>(text, {
    delimiter: ",",
    skipEmptyLines: false,
    step: ({ data: cells, errors }, parser) => {
      const line = next;
      next += 1 + lineBreaksIn(cells);
      for (const { message } of errors) problems.push({ file, line, message });
      if (blank !== null) readRow(table, { cells: [""], line: blank }, problems, take);
      blank = null;
      if (isHeader) {
        isHeader = false;
        if (cells.join() === header.join()) return;
        refuseHeader(cells.join());
        parser.abort();
      } else if (cells.join() === "") blank = line;
      else readRow(table, { cells, line }, problems, take);
    },
  });
  if (isHeader) refuseHeader("");
}

/** The rows of a table that passed, as `eachRow` hands them on. */
export function readTable<Row>(table: Table<Row>, problems: LocatedProblem[]): TableRow<Row>[] {
  const rows: TableRow<Row>[] = [];
  eachRow(table, problems, (row) => rows.push(row));
  return rows;
}

interface Cells {
  readonly cells: readonly string[];
  readonly line: number;
}

function readRow<Row>(
  { file, header, schema }: Table<Row>,
  { cells, line }: Cells,
  problems: LocatedProblem[],
  take: (row: TableRow<Row>) => void,
): void {
  if (cells.length !== header.length) {
    const message = `expected ${header.length} cells, found ${cells.length}`;
    problems.push({ file, line, text: cells.join(), message });
    return;
  }
  const texts: Record<string, string> = {};
  header.forEach((column, position) => (texts[column] = readDefused(cells[position] ?? "")));
  const parsed = schema.safeParse(texts);
  if (parsed.success) return take({ row: parsed.data, line });
  for (const issue of parsed.error.issues) {
    const column = String(issue.path[0] ?? "");
    problems.push({
      file,
      line,
      ...(column && { column, text: texts[column] ?? "" }),
      message: issue.message,
    });
  }
}

/** Only quoted cells hold line breaks. */
function lineBreaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes("\n")) count += cell.split("\n").length - 1;
  return count;
}
