import { initialRole } from "@/lib/dataset/definition";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import type { MetricId } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";
import { measureTest, type Measurement } from "@/lib/statistics/measure-test";

/** A metric on a test as the explorer shows it by default: mean of the two nodes, median of the runs; by variant id. */
export function measurementsOn(
  dataset: Dataset,
  metric: MetricId,
  test: TestId,
): ReadonlyMap<string, Measurement> {
  return measureTest(dataset, test, { metric, role: initialRole(dataset.definition), stat: "median" });
}

/** The figure of a measurement that may be compared; null where there is none. */
export function comparableFigure(measurement: Measurement | undefined): number | null {
  return measurement && measurement.notComparable === null ? measurement.figure : null;
}

/** The least comparable figure among some variants, in the metric's stored unit; null where none has one. */
export function leastAmong(
  dataset: Dataset,
  metric: MetricId,
  test: TestId,
  variants: readonly Variant[],
): number | null {
  const rows = measurementsOn(dataset, metric, test);
  const figures = variants.flatMap(({ id }) => comparableFigure(rows.get(id)) ?? []);
  return figures.length > 0 ? Math.min(...figures) : null;
}
