import type { Dataset } from "@/lib/dataset/dataset";
import { initialRole, type Definition } from "@/lib/dataset/definition";
import type { MetricId } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";
import { lossBeside, type Loss } from "@/lib/statistics/loss";
import { measureTest, type Measurement } from "@/lib/statistics/measure-test";
import { rangesOverlap } from "@/lib/statistics/summarise-runs";

/** What is known to have changed between two measurements of a variant: nothing, its version, or a fix of the set-up. */
export type ChangeKind = "nothing" | "version" | "fix";

/** What changed in between, and a sentence about it; null where nothing is known. */
export interface Between {
  readonly kind: ChangeKind;
  readonly text: string | null;
}

/** One of the two measurements of a pair; on UDP bandwidth with the loss. */
export interface RepeatSide {
  readonly measurement: Measurement;
  readonly loss: Loss | null;
}

/** A variant measured twice in the same lab on one test and metric. */
export interface RepeatPair {
  /** In both campaigns the same id. */
  readonly id: string;
  readonly test: TestId;
  readonly metric: MetricId;
  readonly earlier: RepeatSide;
  readonly later: RepeatSide;
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

function sideOn(dataset: Dataset, metric: MetricId, test: TestId, id: string): RepeatSide | null {
  const role = initialRole(dataset.definition);
  const measurement = measureTest(dataset, test, { metric, role, stat: "median" }).get(id);
  if (!measurement) return null;
  return { measurement, loss: metric === "bandwidth" ? lossBeside(dataset, test, id, "median") : null };
}

function pairOn({ earlier, later }: Campaigns, metric: MetricId, test: TestId, id: string): RepeatPair[] {
  const [a, b] = [sideOn(earlier, metric, test, id), sideOn(later, metric, test, id)];
  const [before, after] = [a?.measurement.summary, b?.measurement.summary];
  if (!a || !b || !before || !after || before.median === null || after.median === null) return [];
  return [
    {
      id,
      test,
      metric,
      earlier: a,
      later: b,
      change: before.median === 0 ? null : (after.median - before.median) / before.median,
      overlaps: rangesOverlap(before, after),
      between: betweenOf(earlier.definition, id),
    },
  ];
}

/** Every variant that both have a value of, on every test, in the order of the earlier dataset: by variant, then by test. */
export function repeatPairs(campaigns: Campaigns, metric: MetricId): RepeatPair[] {
  const { variants, definition } = campaigns.earlier;
  return variants.flatMap(({ id }) =>
    definition.testIds.flatMap((test) => pairOn(campaigns, metric, test, id)),
  );
}
