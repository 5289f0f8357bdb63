/** `<id>/<id>-run<n>.tsv` of the edition 2020-08: the one line of a run. */
import Papa from "papaparse";
import { cellKey, type Cell, type CellTable } from "@/lib/import/cell";
import { parseField, parseMtu } from "./cell-2020-08";
import { fields, readingsOf, type Field } from "./columns-2020-08";
import { sourceLines, type ImportIssue, type SourceText } from "@/lib/import/import-issue";

/** A run as in its line. Values are in SI units; those of a refused line or field are `invalid`. */
export interface RunLine {
  /** Pod MTU in bytes; undefined when the line was refused or its field is no MTU. */
  readonly mtu: number | undefined;
  readonly cells: CellTable;
  /** The fields as written; empty when the line was refused. */
  readonly texts: readonly string[];
  readonly issues: readonly ImportIssue[];
}

/** Reads the line of a run. Reports a file that is not one line, a line cut or too long, and every field that does not fit. */
export function parseRunLine(file: SourceText, run: number): RunLine {
  const cells: CellTable = new Map();
  const lineIssue = checkLine(file);
  const [line = ""] = sourceLines(file.text);
  const texts = lineIssue ? [] : splitLine(line);
  const issues: ImportIssue[] = lineIssue ? [lineIssue] : [];
  for (const field of fields) {
    const text = texts[field.position - 1] ?? "";
    const parsed = lineIssue ? { expected: "" } : parseField(field.holds, text);
    const refused = "expected" in parsed;
    if (refused && !lineIssue)
      issues.push({ file: file.path, line: 1, column: field.name, text, message: parsed.expected });
    placeCells(cells, run, field, text, refused ? "invalid" : parsed);
  }
  return { mtu: parseMtu(texts[0] ?? ""), cells, texts, issues };
}

function splitLine(line: string): string[] {
  return Papa.parse<string[]>(line, { delimiter: "\t", newline: "\n", fastMode: true }).data[0] ?? [];
}

function checkLine({ path, text }: SourceText): ImportIssue | undefined {
  const lines = sourceLines(text);
  if (lines.length !== 1)
    return { file: path, text, message: `expected one line, that of the run; found ${lines.length}` };
  const found = splitLine(lines[0] ?? "").length;
  if (found === fields.length) return undefined;
  return {
    file: path,
    line: 1,
    text: lines[0] ?? "",
    message: `expected ${fields.length} fields separated by tabs; found ${found}`,
  };
}

function placeCells(
  cells: CellTable,
  run: number,
  field: Field,
  text: string,
  parsed: readonly Cell[] | "invalid",
): void {
  const { test } = field;
  if (test === null) return;
  readingsOf(field).forEach(({ series }, index) => {
    const cell = parsed === "invalid" ? "invalid" : (parsed[index] ?? "invalid");
    cells.set(cellKey(run, test, series), { cell, text, line: 1 });
  });
}
