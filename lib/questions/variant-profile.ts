import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { BARE_METAL } from "@/lib/dataset/facts/dimensions";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { joinWords, lowerFirst } from "@/lib/format";
import { formatRank, rankRanges, type Rank } from "@/lib/statistics/rank-ranges";
import { choicePoints, type Point } from "./answers/pairs";
import { measured, trafficWords } from "./change";

/** A variant's place among those of the same encryption, by one figure. */
export interface Place {
  /** "bandwidth on one TCP stream", "memory overhead". */
  readonly label: string;
  readonly rank: Rank;
}

/** A place in the first quarter is a strength, in the last quarter a weakness: certainly, by the runs. */
const QUARTER = 0.25;

function labelOf({ definition }: Dataset, [metric, test]: Point): string {
  const { label } = metricOf(definition, metric);
  return metric === "bandwidth" ? `bandwidth on ${trafficWords(definition, test)}` : lowerFirst(label);
}

interface Ranking {
  readonly label: string;
  readonly ranks: ReadonlyMap<string, Rank>;
}

/** The ranks of all variants of one encryption, by each figure that a choice is read from and that is no bound. */
function rankingsOf(dataset: Dataset, encryption: Variant["encryption"]): readonly Ranking[] {
  const { definition } = dataset;
  const peers = dataset.variants.filter((one) => one.encryption === encryption && one.cni !== BARE_METAL);
  return choicePoints.flatMap((point) => {
    const [metric, test] = point;
    const { bound, better } = metricOf(definition, metric);
    if (bound !== null) return [];
    const contenders = peers.flatMap(({ id }) => {
      const row = measured(dataset, metric, test, id);
      return row ? [{ id, summary: row.summary }] : [];
    });
    return [{ label: labelOf(dataset, point), ranks: rankRanges(contenders, better) }];
  });
}

const known = new WeakMap<Dataset, Map<Variant["encryption"], readonly Ranking[]>>();

function knownRankings(dataset: Dataset, encryption: Variant["encryption"]): readonly Ranking[] {
  const ofDataset = known.get(dataset) ?? new Map<Variant["encryption"], readonly Ranking[]>();
  const rankings = ofDataset.get(encryption) ?? rankingsOf(dataset, encryption);
  known.set(dataset, ofDataset.set(encryption, rankings));
  return rankings;
}

/** Where a variant ranks among those of the same encryption. Empty of bare metal. */
export function placesOf(dataset: Dataset, { id, encryption, cni }: Variant): readonly Place[] {
  if (cni === BARE_METAL) return [];
  return knownRankings(dataset, encryption).flatMap(({ label, ranks }) => {
    const rank = ranks.get(id);
    return rank && rank.of > 1 ? [{ label, rank }] : [];
  });
}

const words = (places: readonly Place[]) =>
  joinWords(places.map(({ label, rank }) => `${label} (${formatRank(rank)} of ${rank.of})`));

const isStrong = ({ rank }: Place) => rank.worst <= Math.ceil(QUARTER * rank.of);
const isWeak = ({ rank }: Place) => rank.best > Math.floor((1 - QUARTER) * rank.of);

/** How many variants stand out, a sentence without a full stop; null where none is ranked by any figure. */
export function profilesFinding(dataset: Dataset): string | null {
  const ranked = dataset.variants
    .map((variant) => placesOf(dataset, variant))
    .filter(({ length }) => length > 0);
  if (ranked.length === 0) return null;
  const count = (stands: (place: Place) => boolean) => ranked.filter((places) => places.some(stands)).length;
  return `${count(isStrong)} of ${ranked.length} variants are certainly in the best quarter by some figure, ${count(isWeak)} in the worst`;
}

/** What a variant is strong at and weak at, by its rank ranges: sentences; one that says so where there is nothing of either. */
export function strengthsOf(dataset: Dataset, variant: Variant): readonly string[] {
  const places = placesOf(dataset, variant);
  if (places.length === 0) return [];
  const [strong, weak] = [places.filter(isStrong), places.filter(isWeak)];
  const { policy } = variant;
  return [
    ...(strong.length > 0 ? [`Strong: ${words(strong)}.`] : []),
    ...(weak.length > 0 ? [`Weak: ${words(weak)}.`] : []),
    ...(strong.length + weak.length === 0
      ? ["No figure puts it certainly in the first or the last quarter."]
      : []),
    ...(policy && !(policy.ingress && policy.egress) ? ["It enforces no network policy."] : []),
  ];
}
