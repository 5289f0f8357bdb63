import { metrics } from "@/lib/dataset/metrics";
import { formatCount, lowerFirst } from "@/lib/format";
import { fullPairs, summariseRepeats, type RepeatSummary } from "./repeat-summary";
import type { ChangeKind, RepeatPair } from "./repeat-pairs";

/** A share as a percentage in a text, to two digits: more would claim to know how far repeats differ. */
function percentText(share: number): string {
  return `${Number((100 * share).toPrecision(2))} %`;
}

/** The finding of a metric's pairs, without a full stop. */
export function repeatsHeading(pairs: readonly RepeatPair[]): string {
  const [first] = pairs;
  const { medianChange, usualChange } = summariseRepeats(fullPairs(pairs, ["nothing", "version"]));
  if (!first || medianChange === null || usualChange === null) return "How far the benchmark repeats";
  const label = lowerFirst(metrics[first.metric].label);
  return `Measured again, ${label} moves by ${percentText(medianChange)} at the median, by up to ${percentText(usualChange)} in nine pairs of ten`;
}

function countWords({ pairs, apart, medianChange, usualChange }: RepeatSummary): string {
  if (pairs === 0 || medianChange === null || usualChange === null) return "";
  return `in ${formatCount(apart)} of ${formatCount(pairs)} pairs the ranges of the runs do not overlap, and the median moves by ${percentText(medianChange)} (nine in ten: by at most ${percentText(usualChange)})`;
}

const groups: readonly (readonly [label: string, kinds: readonly ChangeKind[]])[] = [
  ["No fix of the set-up in between", ["nothing", "version"]],
  ["Of these, nothing at all is known to have changed", ["nothing"]],
  ["Of these, another version of the CNI", ["version"]],
];

/** How far a metric repeats, a sentence for each group of pairs. Only pairs in which every run of both has a value count. */
export function repeatSentences(pairs: readonly RepeatPair[]): readonly string[] {
  return groups.flatMap(([label, kinds]) => {
    const words = countWords(summariseRepeats(fullPairs(pairs, kinds)));
    return words ? [`${label}: ${words}.`] : [];
  });
}
