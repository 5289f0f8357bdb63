import { metrics } from "@/lib/dataset/metrics";
import { testIds } from "@/lib/dataset/tests";
import type { ViewRow } from "./view-result";
import type { ViewState } from "@/lib/view/link/view-state";

/** 0 for a ranked row, 1 for a figure outside the ranking, 2 for no figure: a missing value is never first. */
function standing(row: ViewRow): number {
  if (row.figure === null) return 2;
  return row.notComparable ? 1 : 0;
}

/** Compares rows for sorting: test by test, the better figure first, then figures outside the ranking, then missing ones. */
export function rankOrder(view: ViewState): (a: ViewRow, b: ViewRow) => number {
  const direction = metrics[view.metric].better === "higher" ? -1 : 1;
  return (a, b) =>
    testIds.indexOf(a.test) - testIds.indexOf(b.test) ||
    standing(a) - standing(b) ||
    direction * ((a.figure ?? 0) - (b.figure ?? 0)) ||
    a.variant.id.localeCompare(b.variant.id, "en");
}
