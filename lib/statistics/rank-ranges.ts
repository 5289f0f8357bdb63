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

/** Whether every run of the first is better than every run of the second; never where either has one run only. */
export function isCertainlyBetter(
  a: Contender["summary"],
  b: Contender["summary"],
  better: "higher" | "lower",
): boolean {
  if (a.min === null || a.max === null || b.min === null || b.max === null) return false;
  if ((a.n ?? LEAST_RUNS) < LEAST_RUNS || (b.n ?? LEAST_RUNS) < LEAST_RUNS) return false;
  return better === "higher" ? a.min > b.max : a.max < b.min;
}

/** The rank range of each contender, by id. It depends on the run ranges alone: neither on the figure shown nor on the order given. */
export function rankRanges(
  contenders: readonly Contender[],
  better: "higher" | "lower",
): ReadonlyMap<string, Rank> {
  const countBetter = (of: (other: Contender) => boolean) => contenders.filter(of).length;
  return new Map(
    contenders.map(({ id, summary }) => [
      id,
      {
        best: 1 + countBetter((other) => isCertainlyBetter(other.summary, summary, better)),
        worst: contenders.length - countBetter((other) => isCertainlyBetter(summary, other.summary, better)),
        of: contenders.length,
      },
    ]),
  );
}

/** `1–3`, or `1` where best and worst are equal. */
export function formatRank({ best, worst }: Pick<Rank, "best" | "worst">): string {
  return best === worst ? String(best) : `${best}–${worst}`;
}

/** What a rank range means, for every place that shows one. */
export const RANK_MEANING =
  "Rank 2–4 means: at least 1 variant is better in every run, and at most 3 may be. Ranks count all variants, whatever is filtered.";
