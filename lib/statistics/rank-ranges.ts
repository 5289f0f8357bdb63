import type { Summary } from "./summarise-runs";

/** The ranks that a variant's runs allow it among all that were compared. */
export interface Rank {
  /** 1 + the number of variants whose whole run range is better than its own. */
  readonly best: number;
  /** The number of variants, itself included, that are not certainly worse. */
  readonly worst: number;
  /** How many were compared. */
  readonly of: number;
}

/** What is ranked: an id and its run range. One without a value is certainly better or worse than none. */
export interface Contender {
  readonly id: string;
  readonly summary: Pick<Summary, "min" | "max"> & {
    /** Runs that have a value, where the range is that of runs: of one run it says nothing. */
    readonly n?: number;
  };
}

/** Runs from which on a range says how far runs differ. */
export const LEAST_RUNS = 2;

/** A range that can be certainly better than another, null of none. */
function certainRange({ min, max, n = LEAST_RUNS }: Contender["summary"]) {
  return min === null || max === null || n < LEAST_RUNS ? null : { min, max };
}

/** Whether every run of the first is better than every run of the second; never where either has one run only. */
export function isCertainlyBetter(
  a: Contender["summary"],
  b: Contender["summary"],
  better: "higher" | "lower",
): boolean {
  const [one, other] = [certainRange(a), certainRange(b)];
  if (!one || !other) return false;
  return better === "higher" ? one.min > other.max : one.max < other.min;
}

/** How many of ascending numbers are less than one. */
function countBelow(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rank range of each contender, by id. It depends on the run ranges alone: neither on the figure shown nor on the order given. */
export function rankRanges(
  contenders: readonly Contender[],
  better: "higher" | "lower",
): ReadonlyMap<string, Rank> {
  const ranges = contenders.flatMap(({ summary }) => certainRange(summary) ?? []);
  const greatest = ranges.map(({ max }) => max).sort((a, b) => a - b);
  // Turned round, as what is counted of the least is how many lie above.
  const least = ranges.map(({ min }) => -min).sort((a, b) => a - b);
  const of = contenders.length;
  return new Map(
    contenders.map(({ id, summary }): [string, Rank] => {
      const own = certainRange(summary);
      if (!own) return [id, { best: 1, worst: of, of }];
      const [below, above] = [countBelow(greatest, own.min), countBelow(least, -own.max)];
      const [ahead, behind] = better === "higher" ? [above, below] : [below, above];
      return [id, { best: 1 + ahead, worst: of - behind, of }];
    }),
  );
}

/** `1–3`, or `1` where best and worst are equal. */
export function formatRank({ best, worst }: Pick<Rank, "best" | "worst">): string {
  return best === worst ? String(best) : `${best}–${worst}`;
}

/** What a rank range means, for every place that shows one. */
export const RANK_MEANING =
  "Rank 2–4 means: at least 1 variant is better in every run, and at most 3 may be. Ranks count all variants, whatever is filtered.";
