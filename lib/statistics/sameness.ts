import type { Definition } from "@/lib/dataset/definition";
import type { MetricId } from "@/lib/dataset/metrics";
import { formatNumber } from "@/lib/format";
import { rangesOverlap, type Summary } from "./summarise-runs";

/** Why two figures count as about the same: their runs overlap, or repeats of the benchmark differ as much. */
export type Sameness = "runs" | "repeats";

/** By how much the median moves when the same is measured again, as a share: nine repeats in ten move it by less. Null where no repeat is known. */
export function noiseOf({ noise }: Definition, metric: MetricId): number | null {
  return noise?.[metric] ?? null;
}

/** Why two figures are about the same; null where they differ by more than runs and repeats do, or where either has no value. */
export function sameness(a: Summary, b: Summary, noise: number | null): Sameness | null {
  if (a.median === null || b.median === null) return null;
  if (rangesOverlap(a, b)) return "runs";
  const largest = Math.max(Math.abs(a.median), Math.abs(b.median));
  return noise !== null && Math.abs(a.median - b.median) <= noise * largest ? "repeats" : null;
}

/** The noise of a metric in words, to two digits: `8.8 %`. */
export function noiseText(noise: number): string {
  return `${formatNumber(Number((100 * noise).toPrecision(2)))} %`;
}
