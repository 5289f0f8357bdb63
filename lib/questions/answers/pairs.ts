import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { BARE_METAL, cniLabel } from "@/lib/dataset/facts/dimensions";
import type { MetricId } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";
import type { DotSeries } from "@/lib/view/chart/dot-rows";
import { joinWords } from "@/lib/format";
import { changeOf, changePhrase, type Change } from "../change";
import { pairExhibit } from "../exhibit";
import type { Exhibit, Question } from "../question";

/** Two installs that differ in what a question is about. */
export interface Pair {
  readonly from: Variant;
  readonly to: Variant;
}

/** A metric on a test. */
export type Point = readonly [metric: MetricId, test: TestId];

/** What a choice is read from: one stream and several, through a Service, CPU, memory and latency. */
export const choicePoints: readonly Point[] = [
  ["bandwidth", "dts"],
  ["bandwidth", "dtm"],
  ["bandwidth", "sts"],
  ["efficiency", "dtm"],
  ["memory-overhead", "idle"],
  ["rtt", "dtm"],
];

/** A dataset's several streams of TCP from pod to pod; of a dataset that does not say how many, its one test. Null where it has neither. */
export function fullTcpTest({ definition: { testIds } }: Dataset): TestId | null {
  return testIds.find((id) => id === "dtm") ?? testIds.find((id) => id === "dt") ?? null;
}

/** The variants of CNIs without encryption. */
export function plainVariants({ variants }: Dataset): readonly Variant[] {
  return variants.filter(({ cni, encryption }) => encryption === "none" && cni !== BARE_METAL);
}

/** The first plain default install of a CNI; null where the dataset has none. */
export function defaultInstall(dataset: Dataset, cni: string): Variant | null {
  const own = plainVariants(dataset).filter((variant) => variant.cni === cni);
  return own.find(({ installKind }) => installKind === "default") ?? own[0] ?? null;
}

/** The changes of a pair at some points, where both have figures of more than one run: one run says nothing of a difference. */
export function changesAt(dataset: Dataset, { from, to }: Pair, points: readonly Point[]): Change[] {
  const changes = points.flatMap(([metric, test]) => changeOf(dataset, metric, test, from, to) ?? []);
  return changes.filter(({ same }) => same !== "one-run");
}

/** A sentence for each pair that has figures: "Calico eBPF vs Calico: 29 % faster on one TCP stream, about the same on 8 TCP streams." */
export function pairSentences(
  dataset: Dataset,
  pairs: readonly Pair[],
  points: readonly Point[],
): readonly string[] {
  return pairs.flatMap((pair) => {
    const phrases = changesAt(dataset, pair, points).map((change) =>
      changePhrase(dataset.definition, change),
    );
    return phrases.length === 0 ? [] : [`${pair.to.name} vs ${pair.from.name}: ${joinWords(phrases)}.`];
  });
}

/** Exhibits of pairs, one for each point that has figures. */
export function pairExhibits(
  dataset: Dataset,
  pairs: readonly Pair[],
  series: readonly [from: string, to: string],
  points: readonly Point[],
): readonly Exhibit[] {
  const [from, to] = series;
  const drawn: readonly DotSeries[] = [
    { id: "from", label: from, short: from, shape: "circle" },
    { id: "to", label: to, short: to, shape: "diamond" },
  ];
  const lines = pairs.map((pair) => ({
    label: pair.from.cni === pair.to.cni ? cniLabel(pair.from.cni) : `${pair.to.name} vs ${pair.from.name}`,
    variants: [pair.from, pair.to],
  }));
  return points.flatMap(([metric, test]) => pairExhibit(dataset, metric, test, drawn, lines) ?? []);
}

/** What speaks for the second of a pair and what against it, but for bounds, which decide nothing: as the verdict of a question: "30 % faster on one TCP stream, for 0.14 GiB more memory". */
export function gainsAndCosts(dataset: Dataset, changes: readonly Change[]): string {
  const words = (is: Change["is"]) =>
    changes
      .filter((change) => change.is === is && change.metric.bound === null)
      .map((change) => changePhrase(dataset.definition, change));
  const [gains, costs] = [words("better"), words("worse")];
  if (gains.length === 0 && costs.length === 0) return "about the same in all that was measured";
  if (gains.length === 0) return `nothing better, and ${joinWords(costs)}`;
  return costs.length === 0 ? joinWords(gains) : `${joinWords(gains)}, for ${joinWords(costs)}`;
}

/** A question that pairs of installs answer, which differ in one thing. */
interface PairQuestion extends Pick<Question, "id" | "ask"> {
  readonly pairs: (dataset: Dataset) => readonly Pair[];
  readonly points: readonly Point[];
  /** What the two of a pair are called in a chart. */
  readonly series: readonly [from: string, to: string];
  /** Of the first pair that has figures. */
  readonly verdict: (dataset: Dataset, pair: Pair, changes: readonly Change[]) => string;
  readonly caveats: (dataset: Dataset, pair: Pair) => readonly string[];
}

/** Makes a question of its pairs: the verdict is that of the first which has figures. */
export function pairQuestion({ id, ask, points, series, ...of }: PairQuestion): Question {
  return {
    id,
    ask,
    answer: ({ dataset }) => {
      const pairs = of.pairs(dataset);
      const [first] = pairs
        .map((pair) => ({ pair, changes: changesAt(dataset, pair, points) }))
        .filter(({ changes }) => changes.length > 0);
      if (!first) return null;
      return {
        verdict: of.verdict(dataset, first.pair, first.changes),
        because: pairSentences(dataset, pairs, points),
        exhibits: pairExhibits(dataset, pairs, series, points),
        caveats: of.caveats(dataset, first.pair),
      };
    },
  };
}
