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
function comparing({ columns }: Matrix, { order }: Pick<MatrixView, "order">): Compare {
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
export function matrixRows(
  matrix: Matrix,
  view: Pick<MatrixView, "group" | "order" | "find">,
): readonly MatrixRow[] {
  const compare = comparing(matrix, view);
  const byGroup: Compare = (a, b) => compareTexts(groupOf(view.group, a), groupOf(view.group, b));
  return matrix.rows.filter((row) => matches(row, view.find)).sort((a, b) => byGroup(a, b) || compare(a, b));
}

/** A row as the table has it. */
export interface DrawnRow {
  readonly row: MatrixRow;
  readonly isShown: boolean;
  /** The heading of the group that begins here; null elsewhere. */
  readonly group: string | null;
}

/** Rows in their order with those that are not among `shown` hidden; the first shown one of each group has its heading. */
export function drawnRows(
  rows: readonly MatrixRow[],
  shown: readonly MatrixRow[],
  group: MatrixGroup,
): readonly DrawnRow[] {
  const found = new Set(shown);
  let last: string | null = null;
  return rows.map((row) => {
    const isShown = found.has(row);
    const own = groupOf(group, row);
    const isFirst = isShown && group !== "none" && own !== last;
    if (isShown) last = own;
    return { row, isShown, group: isFirst ? own : null };
  });
}
