import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { initialRole, type Definition } from "@/lib/dataset/definition";
import { isMeasuredOn, type MetricId } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";
import { measureTest } from "@/lib/statistics/measure-test";
import { rangesOverlap, type Summary } from "@/lib/statistics/summarise-runs";

/** What is known to have changed between two measurements of a variant: nothing, its version, or a fix of the set-up. */
export type ChangeKind = "nothing" | "version" | "fix";

/** What changed in between, and a sentence about it; null where nothing is known. */
export interface Between {
  readonly kind: ChangeKind;
  readonly text: string | null;
}

/** A variant measured twice in the same lab on one test and metric. */
export interface RepeatPair {
  readonly variant: { readonly earlier: Variant; readonly later: Variant };
  readonly test: TestId;
  readonly metric: MetricId;
  readonly earlier: Summary;
  readonly later: Summary;
  /** Of the median, from the earlier to the later, as a share of the earlier; null where that is zero. */
  readonly change: number | null;
  /** Whether the ranges of the runs share a point. */
  readonly overlaps: boolean;
  readonly between: Between;
}

/** Two measurements of the same variants in the same lab. */
export interface Campaigns {
  readonly earlier: Dataset;
  readonly later: Dataset;
}

/** What is known to have changed for a variant since the earlier measurement. */
export function betweenOf({ repeats }: Definition, variant: string): Between {
  const found = repeats?.changes.find(({ variants }) => variants.includes(variant));
  return found ? { kind: found.kind, text: found.text } : { kind: "nothing", text: null };
}

function pairOn(
  { earlier, later }: Campaigns,
  metric: MetricId,
  test: TestId,
  variants: RepeatPair["variant"],
): RepeatPair[] {
  if (![earlier, later].every(({ definition }) => isMeasuredOn(definition, metric, test))) return [];
  const summaryIn = (dataset: Dataset, { id }: Variant) =>
    measureTest(dataset, test, { metric, role: initialRole(dataset.definition), stat: "median" }).get(id)
      ?.summary;
  const [a, b] = [summaryIn(earlier, variants.earlier), summaryIn(later, variants.later)];
  if (!a || !b || a.median === null || b.median === null) return [];
  return [
    {
      variant: variants,
      test,
      metric,
      earlier: a,
      later: b,
      change: a.median === 0 ? null : (b.median - a.median) / a.median,
      overlaps: rangesOverlap(a, b),
      between: betweenOf(earlier.definition, variants.earlier.id),
    },
  ];
}

/** Every variant that both have a value of, on every test, in the order of the earlier dataset: by variant, then by test. */
export function repeatPairs(campaigns: Campaigns, metric: MetricId): RepeatPair[] {
  const { earlier, later } = campaigns;
  return earlier.variants.flatMap((variant) => {
    const again = later.variants.find(({ id }) => id === variant.id);
    if (!again) return [];
    return earlier.definition.testIds.flatMap((test) =>
      pairOn(campaigns, metric, test, { earlier: variant, later: again }),
    );
  });
}
