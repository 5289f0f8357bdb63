import Papa from "papaparse";

/** Characters with which a spreadsheet program begins a formula; leading apostrophes do not disarm what follows them twice. */
const formulaStart = /^'*[=+\-@\t\r\n]/;
const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * Puts an apostrophe before a cell that a spreadsheet could run as a formula (it starts with = + - @, tab or a line break), unless the
 * cell is a plain number. Different cells stay different: a cell that already looks disarmed gets one apostrophe more.
 */
export function defuseFormula(cell: string): string {
  return formulaStart.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}

/** The inverse of `defuseFormula`. */
export function readDefused(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
}

/**
 * A delimited table as text: cells quoted where they must be and disarmed by `defuseFormula`, every line ended by "\n" (also the last).
 * Numbers are printed as JavaScript's shortest string that reads back as the same number.
 */
export function toCsv(
  header: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
  delimiter = ",",
): string {
  const lines = [header, ...rows].map((cells) => cells.map((cell) => defuseFormula(String(cell))));
  return `${Papa.unparse(lines, { delimiter, newline: "\n" })}\n`;
}
