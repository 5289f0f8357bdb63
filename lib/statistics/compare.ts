import { directSibling, tests, type TestId } from "@/lib/dataset/tests";
import type { Metric } from "@/lib/dataset/metrics";
import type { Dataset } from "@/lib/dataset/dataset";
import { BARE_METAL } from "@/lib/dataset/facts/dimensions";
import { measureTest, type MeasureSpec, type Measurement } from "./measure-test";
import { rangesOverlap, type Summary } from "./summarise-runs";

/** Bare metal measured pod-less on the direct path, offered as the baseline of a Service test. */
export const BARE_METAL_DIRECT = "baremetal-direct";

/** The figure that others are compared with, or why there is none. */
export type Baseline =
  | { readonly measurement: Measurement; readonly figure: number; readonly reason: null }
  | { readonly measurement: null; readonly figure: null; readonly reason: string };

/** A figure against a baseline's: both null where either has no value; percent null of a baseline that is zero. */
export interface Difference {
  readonly difference: number | null;
  readonly percent: number | null;
}

/** The baseline of a test; none where it may not be compared with the rest. `baseline` is a variant id, or `baremetal-direct` for bare metal on the direct sibling. */
export function baselineOf(dataset: Dataset, test: TestId, spec: MeasureSpec, baseline: string): Baseline {
  const onSibling = baseline === BARE_METAL_DIRECT;
  const id = onSibling ? BARE_METAL : baseline;
  const measurement = measureTest(dataset, onSibling ? directSibling(test) : test, spec).get(id);
  if (measurement?.notComparable)
    return { measurement: null, figure: null, reason: measurement.notComparable };
  if (measurement && measurement.figure !== null)
    return { measurement, figure: measurement.figure, reason: null };
  return { measurement: null, figure: null, reason: absentBaseline(dataset, id, test) };
}

function absentBaseline({ variants }: Dataset, id: string, test: TestId): string {
  if (!variants.some((variant) => variant.id === id)) return `This edition has no ${id}.`;
  if (id === BARE_METAL && tests[test].path === "service") {
    return "Bare metal has no run through a Service: it runs without Kubernetes.";
  }
  return `${id} has no value on this test.`;
}

/** A figure minus a baseline's, and that in percent of the baseline's size. */
export function differenceFrom(figure: number | null, baseline: number | null): Difference {
  if (figure === null || baseline === null) return { difference: null, percent: null };
  const difference = figure - baseline;
  return { difference, percent: baseline === 0 ? null : (100 * difference) / Math.abs(baseline) };
}

/** As `differenceFrom`; percent null of a metric whose differences are absolute. */
export function differenceIn(
  { percentDifference }: Pick<Metric, "percentDifference">,
  figure: number | null,
  baseline: number | null,
): Difference {
  const { difference, percent } = differenceFrom(figure, baseline);
  return { difference, percent: percentDifference ? percent : null };
}

/** Whether two sets of runs differ beyond both their ranges, so that even their nearest runs lie apart. */
export function beyondRunRanges(a: Summary, b: Summary): boolean {
  return a.n > 0 && b.n > 0 && !rangesOverlap(a, b);
}
