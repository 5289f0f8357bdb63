import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { isMeasuredOn, metrics, type MetricId } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";
import { hadNoTraffic, NO_TRAFFIC_REASON, notComparableReason } from "./comparability";
import { BARE_METAL, type Role } from "@/lib/dataset/facts/dimensions";
import { metricRuns } from "./metric-runs";
import { rankRanges, type Rank } from "./rank-ranges";
import { figureOf, summariseRuns, type Stat, type Summary } from "./summarise-runs";

/** What is measured, and how its runs become one figure. */
export interface MeasureSpec {
  readonly metric: MetricId;
  readonly role: Role;
  readonly stat: Stat;
}

/** One variant on one test. Figures are in the metric's stored unit. */
export interface Measurement {
  readonly variant: Variant;
  readonly test: TestId;
  readonly summary: Summary;
  readonly figure: number | null;
  /** Null for bare metal, for what may not be compared, and for what has no value. */
  readonly rank: Rank | null;
  /** Why it may not be ranked against the rest; null when it may. */
  readonly notComparable: string | null;
}

const measured = new WeakMap<Dataset, Map<string, ReadonlyMap<string, Measurement>>>();

/**
 * Measures every variant of the edition on a test, by id. Ranks are among all comparable CNI variants: what a reader filters
 * away changes nothing here. Empty when the metric does not exist on the test.
 */
export function measureTest(
  dataset: Dataset,
  test: TestId,
  spec: MeasureSpec,
): ReadonlyMap<string, Measurement> {
  const cache = measured.get(dataset) ?? new Map<string, ReadonlyMap<string, Measurement>>();
  measured.set(dataset, cache);
  const key = `${test} ${spec.metric} ${spec.role} ${spec.stat}`;
  const known = cache.get(key) ?? measureAll(dataset, test, spec);
  cache.set(key, known);
  return known;
}

function measureAll(dataset: Dataset, test: TestId, spec: MeasureSpec): ReadonlyMap<string, Measurement> {
  if (!isMeasuredOn(dataset.definition, spec.metric, test)) return new Map();
  const { better, byRole } = metrics[spec.metric];
  const unranked = dataset.variants.map((variant) => {
    const summary = summariseRuns(metricRuns(dataset, spec.metric, spec.role, test, variant.id));
    const idle = byRole && hadNoTraffic(metricRuns(dataset, "bandwidth", "both", test, variant.id));
    const notComparable = idle
      ? NO_TRAFFIC_REASON
      : notComparableReason(dataset.definition, spec.metric, variant);
    return { variant, test, summary, figure: figureOf(summary, spec.stat, better), notComparable };
  });
  const contenders = unranked.flatMap(({ variant, summary, figure, notComparable }) =>
    figure === null || notComparable || variant.cni === BARE_METAL ? [] : [{ id: variant.id, summary }],
  );
  const ranks = rankRanges(contenders, better);
  return new Map(
    unranked.map((row) => [row.variant.id, { ...row, rank: ranks.get(row.variant.id) ?? null }]),
  );
}
