import type { Score } from "@/lib/recommend/score/score";

/** Points that differ by less are the same: what is left is rounding. */
const ROUNDING = 1e-9;

/** The chances that a candidate's points are below, at or above a given number. */
interface Against {
  /** Chance of fewer points. */
  readonly below: number;
  /** Chance of as many. */
  readonly equal: number;
}

function against({ outcomes }: Score, points: number): Against {
  let [below, equal] = [0, 0];
  for (const other of outcomes) {
    if (other < points - ROUNDING) below++;
    else if (other <= points + ROUNDING) equal++;
  }
  return { below: below / outcomes.length, equal: equal / outcomes.length };
}

/** The chance that nobody has more points, divided among those who have as many. */
function shareOfFirst(rivals: readonly Against[]): number {
  let byTies = [1];
  for (const { below, equal } of rivals) {
    const next = byTies.map((chance) => chance * below);
    if (equal > 0)
      byTies.forEach((chance, ties) => (next[ties + 1] = (next[ties + 1] ?? 0) + chance * equal));
    byTies = next;
  }
  return byTies.reduce((sum, chance, ties) => sum + chance / (ties + 1), 0);
}

const least = ({ outcomes }: Score) => outcomes.reduce((a, b) => Math.min(a, b), Infinity);
const most = ({ outcomes }: Score) => outcomes.reduce((a, b) => Math.max(a, b), -Infinity);

/**
 * How often each candidate is first over all ways of drawing one run for each variant and test, from 0 to 1; a shared first place
 * counts in equal parts. Exact: since one variant's draw says nothing of another's, the ways need not be gone through one by one, and
 * who at best has fewer points than another has at worst is never first and in nobody's way.
 */
export function firstShares(scores: readonly Score[]): ReadonlyMap<string, number> {
  const enough = scores.map(least).reduce((a, b) => Math.max(a, b), -Infinity) - ROUNDING;
  const contenders = scores.filter((score) => most(score) >= enough);
  const shareOf = (score: Score) => {
    if (!contenders.includes(score)) return 0;
    const others = contenders.filter((other) => other !== score);
    const chances = score.outcomes.map((points) =>
      points < enough ? 0 : shareOfFirst(others.map((other) => against(other, points))),
    );
    return chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
  };
  return new Map(scores.map((score) => [score.variant.id, shareOf(score)]));
}
