import type { Dataset } from "@/lib/dataset/dataset";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { metrics } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";
import { baselineOf, differenceIn, type Baseline } from "@/lib/statistics/compare";
import { lossBeside } from "@/lib/statistics/loss";
import { measureTest, type Measurement } from "@/lib/statistics/measure-test";
import { BARE_METAL } from "@/lib/dataset/facts/dimensions";
import { noiseOf, sameness, type Sameness } from "@/lib/statistics/sameness";
import { findSaturation } from "@/lib/statistics/saturation";
import { passesFilters, selectTests } from "./filters";
import { rankOrder } from "./rank-order";
import type { ViewResult, ViewRow } from "./view-result";
import type { ViewState } from "@/lib/view/link/view-state";

/** Kept combinations: enough for a reader's session, too few for a prober to fill the memory. */
const KEPT_COMBINATIONS = 200;
const rowsOfDataset = new WeakMap<Dataset, Map<string, readonly ViewRow[]>>();

/** Every variant's row on a test, made once for each combination that a figure depends on: equal views share their rows. */
function testRows(dataset: Dataset, test: TestId, view: ViewState): readonly ViewRow[] {
  const cache = rowsOfDataset.get(dataset) ?? new Map<string, readonly ViewRow[]>();
  rowsOfDataset.set(dataset, cache);
  const key = [test, view.metric, view.role, view.stat, view.baseline].join(" ");
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= KEPT_COMBINATIONS) cache.clear();
  const rows = makeTestRows(dataset, test, view);
  cache.set(key, rows);
  return rows;
}

function makeTestRows(dataset: Dataset, test: TestId, view: ViewState): ViewRow[] {
  const measured = measureTest(dataset, test, view);
  const baseline = baselineOf(dataset, test, view, view.baseline);
  return [...measured.values()].map((measurement) => ({
    ...measurement,
    ...differenceIn(
      metrics[view.metric],
      measurement.figure,
      measurement.notComparable ? null : baseline.figure,
    ),
    sameAsBaseline: samenessTo(baseline, measurement, noiseOf(dataset.definition, view.metric)),
    key: `${test}/${measurement.variant.id}`,
    baseline,
    loss: lossBeside(dataset, test, measurement.variant.id, view.stat),
    isReference: measurement.variant.cni === BARE_METAL,
  }));
}

function samenessTo(
  { measurement }: Baseline,
  { variant, test, summary, notComparable }: Measurement,
  noise: number | null,
): Sameness | null {
  if (measurement === null || notComparable) return null;
  const isItself = measurement.variant.id === variant.id && measurement.test === test;
  return isItself ? null : sameness(summary, measurement.summary, noise);
}

/** Selects what a view shows of an edition. A figure or rank depends on test, metric, role and statistic alone, never on the filters. */
export function selectView(dataset: Dataset, view: ViewState): ViewResult {
  const { shown, withoutMetric } = selectTests(view);
  const variants = dataset.variants.filter((variant) => passesFilters(variant, view));
  const passing = new Set(variants);
  const rows = shown.flatMap((test) =>
    testRows(dataset, test, view).filter((row) => passing.has(row.variant)),
  );
  const plainCount = variants.filter(
    ({ cni, encryption }) => cni !== BARE_METAL && encryption === "none",
  ).length;
  const showsBandwidth = view.metric === "bandwidth" && view.chart !== "scatter" && plainCount > 1;
  const saturation = showsBandwidth ? shown.flatMap((test) => findSaturation(dataset, test) ?? []) : [];
  return {
    view,
    dataset,
    metric: metricOf(dataset.definition, view.metric),
    tests: shown,
    testsWithoutMetric: withoutMetric,
    variants,
    rows: rows.sort(rankOrder(view)),
    saturation,
  };
}
