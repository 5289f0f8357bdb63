import { metricIds, type MetricId } from "@/lib/dataset/metrics";
import { percentile } from "@/lib/statistics/percentile";
import {
  repeatPairs,
  type Campaigns,
  type ChangeKind,
  type RepeatPair,
  type RepeatSide,
} from "./repeat-pairs";

/** How far some pairs repeat. */
export interface RepeatSummary {
  readonly pairs: number;
  /** Pairs whose ranges of runs share no point. */
  readonly apart: number;
  /** Of the absolute change of the median, as a share; null where no pair has one. */
  readonly medianChange: number | null;
  /** The change that nine pairs in ten do not exceed. */
  readonly usualChange: number | null;
}

/** The pairs of some kinds of change in which every run of both has a value. */
export function fullPairs(pairs: readonly RepeatPair[], kinds: readonly ChangeKind[]): readonly RepeatPair[] {
  const isFull = ({ measurement: { summary } }: RepeatSide) => summary.n === summary.runs.length;
  return pairs.filter(
    ({ earlier, later, between }) => kinds.includes(between.kind) && isFull(earlier) && isFull(later),
  );
}

/** Counts how far pairs repeat. */
export function summariseRepeats(pairs: readonly RepeatPair[]): RepeatSummary {
  const changes = pairs.flatMap(({ change }) => (change === null ? [] : [Math.abs(change)]));
  return {
    pairs: pairs.length,
    apart: pairs.filter(({ overlaps }) => !overlaps).length,
    medianChange: percentile(changes, 0.5),
    usualChange: percentile(changes, 0.9),
  };
}

/** Fewer pairs than this say nothing about how far a metric repeats. */
const LEAST_PAIRS = 10;

/**
 * By how much each metric's median moves when nothing is known to have changed, as a share to three digits: what nine pairs in ten do not
 * exceed. A dataset's definition carries it as `noise`.
 */
export function noiseOfCampaigns(campaigns: Campaigns): Readonly<Partial<Record<MetricId, number>>> {
  const entries = metricIds.flatMap((metric) => {
    const { pairs, usualChange } = summariseRepeats(fullPairs(repeatPairs(campaigns, metric), ["nothing"]));
    return pairs < LEAST_PAIRS || usualChange === null ? [] : [[metric, Number(usualChange.toPrecision(3))]];
  });
  return Object.fromEntries(entries) as Partial<Record<MetricId, number>>;
}
