import type { Matrix, MatrixRow } from "./matrix";
import type { MatrixGroup, MatrixView } from "./matrix-link";

/** What a row is grouped by, in words; empty where nothing is. */
export function groupOf(group: MatrixGroup, { cni, dataPlane, encryption }: MatrixRow): string {
  switch (group) {
    case "none":
      return "";
    case "cni":
      return cni;
    case "dataplane":
      return dataPlane;
    case "encryption":
      return encryption;
  }
}

/** Whether each word of a search is in a row's facts. */
function matches(row: MatrixRow, find: string): boolean {
  const text = [row.name, row.id, row.cni, row.dataPlane, row.encryption, row.kubeProxy, row.version]
    .join(" ")
    .toLowerCase();
  return find
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** By code units: the first use of a collator costs a page more than ten milliseconds, and all names begin with a capital. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

type Compare = (a: MatrixRow, b: MatrixRow) => number;

/** The order that a view asks for; equal rows, and those of no order, stay as published. */
function comparing({ columns }: Matrix, { order }: MatrixView): Compare {
  if (order === "name") return (a, b) => compareTexts(a.name, b.name);
  const isWorst = order.startsWith("-");
  const at = columns.findIndex(({ id }) => id === (isWorst ? order.slice(1) : order));
  const falls = (columns[at]?.better === "higher") !== isWorst;
  return (a, b) => {
    const [left, right] = [a.cells[at]?.value, b.cells[at]?.value];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    return falls ? right - left : left - right;
  };
}

/** The rows of a view: those that the search finds, by group, then in its order; rows without a value come last either way. */
export function matrixRows(matrix: Matrix, view: MatrixView): readonly MatrixRow[] {
  const compare = comparing(matrix, view);
  const byGroup: Compare = (a, b) => compareTexts(groupOf(view.group, a), groupOf(view.group, b));
  return matrix.rows.filter((row) => matches(row, view.find)).sort((a, b) => byGroup(a, b) || compare(a, b));
}
