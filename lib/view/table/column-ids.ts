import type { FactColumnId } from "@/lib/dataset/facts/facts";
import { metricIds, type MetricId } from "@/lib/dataset/metrics";
import { factColumns } from "@/lib/dataset/facts/variant-facts";

const beforeRuns = ["rank", "variant", "test", "figure", "min", "max"] as const;
const afterRuns = ["difference", "percent", "n"] as const;

/** The column of one run: `run1` for the first. A dataset has as many as its variants have runs. */
export type RunColumnId = `run${number}`;
export type ColumnId =
  (typeof beforeRuns)[number] | RunColumnId | (typeof afterRuns)[number] | MetricId | FactColumnId;

/** The columns of the runs, in order. */
export function runColumnIds(runCount: number): RunColumnId[] {
  return Array.from({ length: runCount }, (_, index): RunColumnId => `run${index + 1}`);
}

/** The index of the run in `summary.runs` that a column shows; null where the column is of no run. */
export function runIndexOf(column: string): number | null {
  const [, run] = /^run([1-9]\d*)$/.exec(column) ?? [];
  return run === undefined ? null : Number(run) - 1;
}

/** Every column that the table of a dataset with so many runs can show; a metric's id is its summary figure on the row's test. */
export function columnIdsOf(runCount: number): ColumnId[] {
  const ofFacts = factColumns.map(({ id }) => id);
  return [...beforeRuns, ...runColumnIds(runCount), ...afterRuns, ...metricIds, ...ofFacts];
}
