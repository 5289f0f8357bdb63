import type { Dataset, SeriesKey, TestRuns } from "@/lib/dataset/dataset";
import { publishedSeries } from "@/lib/dataset/published-series";
import { metricIds, type MetricId } from "@/lib/dataset/metrics";
import { directSibling, testIds, type TestId } from "@/lib/dataset/tests";
import { metricSeries } from "@/lib/statistics/metric-runs";
import { isTestWanted } from "./filters";
import type { ViewState } from "./view-state";

/** The tests whose readings a view needs: those that it selects, and their direct siblings for bare metal's figures. */
export function neededTests(view: ViewState): TestId[] {
  const wanted = testIds.filter((test) => isTestWanted(test, view));
  return testIds.filter(
    (test) => wanted.includes(test) || wanted.some((other) => directSibling(other) === test),
  );
}

function isMetric(word: string): word is MetricId {
  return (metricIds as readonly string[]).includes(word);
}

/** The published columns that a view needs: those of its metric, of the scatter's axes, of chosen and sorting columns, and bandwidth with its loss. */
export function neededSeries(view: ViewState): SeriesKey[] {
  const axes = view.chart === "scatter" ? [view.x, view.y] : [];
  const columns = [...view.columns, ...(view.sort ? [view.sort.column] : [])].filter(isMetric);
  const used: MetricId[] = [view.metric, "bandwidth", "loss", ...axes, ...columns];
  return [...new Set(used.flatMap((metric) => metricSeries[metric]))];
}

/** Whether a dataset, whole or cut, holds all that a view needs. */
export function holdsView(dataset: Dataset, view: ViewState): boolean {
  const wanted = neededSeries(view);
  return neededTests(view).every((test) => {
    const known = Object.values(dataset.readings[test] ?? {});
    const keys = publishedSeries(test).flatMap(({ key }) => (wanted.includes(key) ? [key] : []));
    return known.length > 0 && keys.every((key) => known.some((runs) => runs[key] !== undefined));
  });
}

function pickSeries(runs: TestRuns, series: readonly SeriesKey[]): TestRuns {
  return Object.fromEntries(series.flatMap((key) => (runs[key] ? [[key, runs[key]]] : [])));
}

/**
 * The dataset cut down to the tests and columns that a view needs, and without the texts that no view shows; every view of those is
 * the same on the cut as on the whole.
 */
export function sliceDataset(dataset: Dataset, view: ViewState): Dataset {
  const series = neededSeries(view);
  const cutTest = (test: TestId) =>
    Object.fromEntries(
      Object.entries(dataset.readings[test] ?? {}).map(([variant, runs]) => [
        variant,
        pickSeries(runs, series),
      ]),
    );
  const readings = Object.fromEntries(neededTests(view).map((test) => [test, cutTest(test)]));
  const variants = dataset.variants.map((variant) => ({ ...variant, install: "", note: "", documented: [] }));
  return { ...dataset, variants, readings };
}
