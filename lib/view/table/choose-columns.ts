import { metrics } from "@/lib/dataset/metrics";
import { BARE_METAL } from "@/lib/dataset/facts/dimensions";
import { runColumnIds, type ColumnId } from "./column-ids";
import { columnOf, type Column } from "./columns";
import type { ViewState } from "@/lib/view/link/view-state";

/** What the columns that fit a view depend on besides the view. */
export interface TableShape {
  readonly hasUdp: boolean;
  readonly testCount: number;
  /** Of the dataset: every run has a column. */
  readonly runCount: number;
}

/** The columns of a view in order: the reader's, or those that fit the view. A UDP bandwidth always has its loss next to it. */
export function columnsOf(view: ViewState, shape: TableShape): readonly Column[] {
  const chosen = view.columns.length > 0 ? [...view.columns] : automaticColumns(view, shape);
  if (!chosen.includes("variant")) chosen.unshift("variant");
  if (shape.hasUdp && !showsLoss(view, chosen) && showsBandwidth(view, chosen)) {
    const beside = chosen.findIndex(
      (id) => id === "bandwidth" || (id === "figure" && view.metric === "bandwidth"),
    );
    chosen.splice(beside < 0 ? chosen.length : beside + 1, 0, "loss");
  }
  return chosen.map(columnOf);
}

function showsLoss(view: ViewState, chosen: readonly ColumnId[]): boolean {
  return chosen.includes("loss") || (view.metric === "loss" && chosen.includes("figure"));
}

function showsBandwidth(view: ViewState, chosen: readonly ColumnId[]): boolean {
  return view.metric === "bandwidth" || chosen.includes("bandwidth");
}

/** A scatter's table has its two metrics next to the view's own. */
function scatterColumns({ chart, metric, x, y }: ViewState): ColumnId[] {
  return chart === "scatter" ? [...new Set([y, x])].filter((id) => id !== metric) : [];
}

function automaticColumns(view: ViewState, { testCount, runCount }: TableShape): ColumnId[] {
  const test: ColumnId[] = testCount > 1 ? ["test"] : [];
  const runs: ColumnId[] = ["min", "max", ...runColumnIds(runCount)];
  const { percentDifference } = metrics[view.metric];
  const against: ColumnId = view.compare === "difference" || !percentDifference ? "difference" : "percent";
  const isOwnZero =
    view.metric === "memory-overhead" && view.baseline === BARE_METAL && against === "percent";
  const compared: ColumnId[] = isOwnZero || view.chart === "scatter" ? [] : [against];
  const measured = view.compare === "absolute" ? [...runs, ...compared] : [...compared, ...runs];
  return ["rank", "variant", ...test, ...scatterColumns(view), "figure", ...measured, "encryption"];
}
