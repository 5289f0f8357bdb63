import type { Definition } from "@/lib/dataset/definition";
import type { MetricId } from "@/lib/dataset/metrics";
import { LEAST_RUNS } from "./rank-ranges";
import { rangesOverlap, type Summary } from "./summarise-runs";

/** Why a difference is not certain: the runs overlap, repeats of the benchmark differ as much, or one of the two has one run only. */
export type Sameness = "runs" | "repeats" | "one-run";

/** By how much the median moves when the same is measured again, as a share: nine repeats in ten move it by less. Null where no repeat is known. */
export function noiseOf({ noise }: Definition, metric: MetricId): number | null {
  return noise?.[metric] ?? null;
}

/** Why two figures do not certainly differ; null where they differ by more than runs and repeats do, or where either has no value. */
export function sameness(a: Summary, b: Summary, noise: number | null): Sameness | null {
  if (a.median === null || b.median === null) return null;
  if (Math.min(a.n, b.n) < LEAST_RUNS) return "one-run";
  if (rangesOverlap(a, b)) return "runs";
  const largest = Math.max(Math.abs(a.median), Math.abs(b.median));
  return noise !== null && Math.abs(a.median - b.median) <= noise * largest ? "repeats" : null;
}

/** The noise of a metric in words, to two digits: `8.8 %`. */
export function noiseText(noise: number): string {
  return `${Number((100 * noise).toPrecision(2))} %`;
}
