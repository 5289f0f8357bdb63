import type { Dataset } from "@/lib/dataset/dataset";
import { metrics, type MetricId } from "@/lib/dataset/metrics";
import { isValue } from "@/lib/dataset/reading";
import type { TestId } from "@/lib/dataset/tests";
import { columnDecimals } from "@/lib/format-column";
import { baselineOf, differenceIn } from "@/lib/statistics/compare";
import { measureTest, type Measurement, type MeasureSpec } from "@/lib/statistics/measure-test";
import { toShown } from "@/lib/units";
import type { ViewState } from "@/lib/view/link/view-state";

/** What a column's decimals are chosen from: every variant on the shown tests, so that no filter on variants changes how a figure reads. */
export interface ShownTests {
  readonly view: ViewState;
  readonly dataset: Dataset;
  readonly tests: readonly TestId[];
}

/** Runs do not distinguish less than a tenth of a percent. */
const MOST_PERCENT_DECIMALS = 1;

/** The decimals of figures of a metric: from the runs of these measurements, in the unit shown. */
export function decimalsOfRuns(metric: MetricId, measurements: Iterable<Measurement>): number {
  const runs = [...measurements].flatMap(({ summary }) => summary.runs.filter(isValue));
  return columnDecimals(runs.map((run) => toShown(run, metrics[metric].unit)));
}

function measured({ dataset, tests }: ShownTests, spec: MeasureSpec): Measurement[] {
  return tests.flatMap((test) => [...measureTest(dataset, test, spec).values()]);
}

const decimalsOfDataset = new WeakMap<Dataset, Map<string, number>>();

/** The decimals of every column that shows a metric: figure, runs, range and difference read alike. Made once for the same runs. */
export function metricDecimals(shown: ShownTests, metric: MetricId): number {
  const { role, stat } = shown.view;
  const cache = decimalsOfDataset.get(shown.dataset) ?? new Map<string, number>();
  decimalsOfDataset.set(shown.dataset, cache);
  const key = [metric, role, ...shown.tests].join(" ");
  const decimals = cache.get(key) ?? decimalsOfRuns(metric, measured(shown, { metric, role, stat }));
  cache.set(key, decimals);
  return decimals;
}

/** The decimals of percents of differences. */
export function percentDecimals(percents: readonly (number | null)[]): number {
  const known = percents.filter((percent) => percent !== null);
  return columnDecimals(known, MOST_PERCENT_DECIMALS);
}

/** The decimals of the view's differences to its baseline in percent. */
export function viewPercentDecimals(shown: ShownTests): number {
  const { view, dataset, tests } = shown;
  const percents = tests.flatMap((test) => {
    const { figure } = baselineOf(dataset, test, view, view.baseline);
    return [...measureTest(dataset, test, view).values()].map(
      (other) => differenceIn(metrics[view.metric], other.figure, figure).percent,
    );
  });
  return percentDecimals(percents);
}
