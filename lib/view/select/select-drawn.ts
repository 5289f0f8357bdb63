import type { Dataset } from "@/lib/dataset/dataset";
import { dotPanels } from "@/lib/view/chart/dot-rows";
import { scatterPanels } from "@/lib/view/chart/scatter-points";
import { selectView } from "./select-view";
import type { ViewResult, ViewRow } from "./view-result";
import type { ViewState } from "@/lib/view/link/view-state";

/** A scatter has no metric but its axes: its table ranks by the vertical one. */
function rankedView(view: ViewState): ViewState {
  return view.chart === "scatter" ? { ...view, metric: view.y } : view;
}

/** Which rows of a view its chart draws. */
function drawnRows(result: ViewResult): readonly ViewRow[] {
  const { view, rows } = result;
  switch (view.chart) {
    case "bars":
    case "heat":
      return rows;
    case "scatter": {
      const drawn = new Set(scatterPanels(result).map(({ key }) => key));
      return rows.filter(({ test }) => drawn.has(test));
    }
    case "path":
    case "encryption": {
      const panels = dotPanels(result, view.chart);
      const drawn = new Set(
        panels.flatMap((panel) => panel.rows.flatMap(({ marks }) => marks.map((mark) => mark?.key))),
      );
      return rows.filter(({ key }) => drawn.has(key));
    }
  }
}

/**
 * Selects what a view's chart draws: `selectView`, narrowed to the rows, tests and variants of the chart, so that heading, notes, table
 * and exports are of nothing else. `view` of the answer is the view as ranked: a scatter's `metric` is its vertical axis.
 */
export function selectDrawn(dataset: Dataset, view: ViewState): ViewResult {
  const result = selectView(dataset, rankedView(view));
  const rows = drawnRows(result);
  if (rows.length === result.rows.length) return result;
  const ofRows = {
    tests: new Set(rows.map(({ test }) => test)),
    variants: new Set(rows.map(({ variant }) => variant)),
  };
  return {
    ...result,
    rows,
    tests: result.tests.filter((test) => ofRows.tests.has(test)),
    variants: result.variants.filter((variant) => ofRows.variants.has(variant)),
    saturation: result.saturation.filter(({ test }) => ofRows.tests.has(test)),
  };
}
