import type { Dataset } from "@/lib/dataset/dataset";
import { metrics } from "@/lib/dataset/metrics";
import { testIds } from "@/lib/dataset/tests";
import { runIndexOf, type ColumnId } from "./column-ids";
import { columnOf } from "./columns";
import type { ViewRow } from "./select-view";
import type { ViewState } from "./view-state";

type Order = (a: ViewRow, b: ViewRow) => number;

function compareKeys(a: number | string, b: number | string): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "en");
}

/** 0 for what is ranked, 1 for what has a value outside the ranking, 2 for what has none: nothing missing ever stands first. */
function standing(row: ViewRow): number {
  if (row.figure === null) return 2;
  return row.notComparable ? 1 : 0;
}

/** Test by test, the better figure first, then what is not comparable, then what is missing. */
export function rankOrder(view: ViewState): Order {
  const direction = metrics[view.metric].better === "higher" ? -1 : 1;
  return (a, b) =>
    testIds.indexOf(a.test) - testIds.indexOf(b.test) ||
    standing(a) - standing(b) ||
    direction * ((a.figure ?? 0) - (b.figure ?? 0)) ||
    compareKeys(a.variant.id, b.variant.id);
}

/** Whether a column is of the view's metric: on it what may not be compared comes after the rest, whatever the direction. */
function isOfMetric(column: ColumnId): boolean {
  return ["figure", "min", "max"].includes(column) || runIndexOf(column) !== null;
}

function columnOrder(view: ViewState, dataset: Dataset): Order {
  const byRank = rankOrder(view);
  if (!view.sort) return byRank;
  const { column, descending } = view.sort;
  const sorted = columnOf(column);
  const keepsApart = isOfMetric(column);
  const keys = new Map<ViewRow, number | string | null>();
  const keyOf = (row: ViewRow) => {
    const known = keys.get(row);
    if (known !== undefined) return known;
    const key = sorted.cell(row, { view, dataset, decimals: 0 }).sortKey;
    keys.set(row, key);
    return key;
  };
  return (a, b) => {
    const apart = keepsApart ? Number(a.notComparable !== null) - Number(b.notComparable !== null) : 0;
    if (apart !== 0) return apart;
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || byRank(a, b);
    return (descending ? -1 : 1) * compareKeys(left, right) || byRank(a, b);
  };
}

/** Sorts rows as the view asks: pinned variants first, holes and what is not comparable last whatever the direction, ties in rank order. */
export function sortRows(rows: readonly ViewRow[], view: ViewState, dataset: Dataset): ViewRow[] {
  const pinPlace = (row: ViewRow) =>
    view.pin.includes(row.variant.id) ? view.pin.indexOf(row.variant.id) : view.pin.length;
  const order = columnOrder(view, dataset);
  return [...rows].sort((a, b) => pinPlace(a) - pinPlace(b) || order(a, b));
}
