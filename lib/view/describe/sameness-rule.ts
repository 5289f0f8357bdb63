import type { Definition } from "@/lib/dataset/definition";
import { metrics, type MetricId } from "@/lib/dataset/metrics";
import { joinWords, lowerFirst } from "@/lib/format";
import { noiseOf, noiseText } from "@/lib/statistics/sameness";

const named: readonly MetricId[] = ["bandwidth", "efficiency", "memory", "rtt"];

/** What "about the same" means in a dataset, with what repeats change: two sentences at most. */
export function samenessRule(definition: Definition): string {
  const known = named.flatMap((id) => {
    const noise = noiseOf(definition, id);
    return noise === null ? [] : [`${lowerFirst(metrics[id].label)} by ${noiseText(noise)}`];
  });
  const runs = "About the same: the ranges of the runs overlap.";
  if (known.length === 0) return `${runs} How far a repeat of the whole benchmark differs was not measured.`;
  return `${runs} Within repeats: they do not, but the difference is no larger than what a repeat of the whole benchmark changes (${joinWords(known)}; nine repeats in ten by less).`;
}
