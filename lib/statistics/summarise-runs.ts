import { isValue, type Reading } from "@/lib/dataset/reading";

/** How the runs become one figure. `best` and `worst` follow the metric's direction. */
export const stats = { median: "median", mean: "mean", best: "best run", worst: "worst run" } as const;
export type Stat = keyof typeof stats;

/** The runs of a variant on a test, in run order, and what they come to; all null when no run has a value. */
export interface Summary {
  readonly runs: readonly Reading[];
  /** Runs that have a value. */
  readonly n: number;
  readonly median: number | null;
  readonly mean: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** Summarises runs; holes are kept in `runs` and counted nowhere. The sum runs from the least up, so that the order of runs cannot change it. */
export function summariseRuns(runs: readonly Reading[]): Summary {
  const values = runs.filter(isValue).sort((a, b) => a - b);
  const n = values.length;
  if (n === 0) return { runs, n, median: null, mean: null, min: null, max: null };
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return { runs, n, median: median(values), mean: Math.min(max, Math.max(min, mean)), min, max };
}

/** The one figure of a summary; null when no run has a value. */
export function figureOf(summary: Summary, stat: Stat, better: "higher" | "lower"): number | null {
  if (stat === "median" || stat === "mean") return summary[stat];
  return (stat === "best") === (better === "higher") ? summary.max : summary.min;
}

/** The distinct reasons of the holes, in run order. */
export function missingReasons(summary: Summary): string[] {
  return [...new Set(summary.runs.flatMap((run) => (isValue(run) ? [] : [run.reason])))];
}

/**
 * Whether two run ranges share a point: their middles are no further apart than the sum of their half-widths, so a difference is "about
 * the same". False when either has no value.
 */
export function rangesOverlap(a: Summary, b: Summary): boolean {
  if (a.min === null || a.max === null || b.min === null || b.max === null) return false;
  return a.min <= b.max && b.min <= a.max;
}
