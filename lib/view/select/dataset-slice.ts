import type { Dataset, SeriesKey } from "@/lib/dataset/dataset";
import { publishedSeries } from "@/lib/dataset/published-series";
import { isMetricId, type MetricId } from "@/lib/dataset/metrics";
import { holdsReadings, sliceReadings } from "@/lib/dataset/slice-readings";
import { directSibling, type TestId } from "@/lib/dataset/tests";
import { metricSeries } from "@/lib/statistics/metric-runs";
import { isTestWanted } from "./filters";
import type { ViewState } from "@/lib/view/link/view-state";

/** The tests whose readings a view needs: those that it selects, and their direct siblings for bare metal's figures. */
export function neededTests(view: ViewState): TestId[] {
  const ownTests = view.edition.testIds;
  const wanted = ownTests.filter((test) => isTestWanted(test, view));
  return ownTests.filter(
    (test) => wanted.includes(test) || wanted.some((other) => directSibling(other) === test),
  );
}

/** The published columns that a view needs: those of its metric, of the scatter's axes, of chosen and sorting columns, and bandwidth with its loss. */
export function neededSeries(view: ViewState): SeriesKey[] {
  const axes = view.chart === "scatter" ? [view.x, view.y] : [];
  const columns = [...view.columns, ...(view.sort ? [view.sort.column] : [])].filter(isMetricId);
  const used: MetricId[] = [view.metric, "bandwidth", "loss", ...axes, ...columns];
  return [...new Set(used.flatMap((metric) => metricSeries(view.edition, metric)))];
}

/** Whether a dataset, whole or cut, holds all that a view needs. */
export function holdsView(dataset: Dataset, view: ViewState): boolean {
  const wanted = neededSeries(view);
  return holdsReadings(dataset, neededTests(view), (test) =>
    publishedSeries(dataset.definition, test).flatMap(({ key }) => (wanted.includes(key) ? [key] : [])),
  );
}

/** The dataset cut down to what a view needs; every view of the same tests and columns is the same on the cut as on the whole. */
export function sliceDataset(dataset: Dataset, view: ViewState): Dataset {
  return sliceReadings(dataset, neededTests(view), neededSeries(view));
}
