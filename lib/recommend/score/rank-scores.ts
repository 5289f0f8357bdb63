import { rankRanges, type Rank } from "@/lib/statistics/rank-ranges";
import type { Score } from "./score";

function byPoints(a: Score, b: Score): number {
  return b.points - a.points || (a.variant.id < b.variant.id ? -1 : 1);
}

/** Whether a candidate's points rest on figures that it does not have. */
export function isGuessed({ lacking }: Score): boolean {
  return lacking.some(({ rule }) => rule === "middle");
}

/** Puts a guessed candidate before the first that has fewer points, but never in front of all measured ones. */
function withGuessed(ordered: readonly Score[], guessed: Score): readonly Score[] {
  const below = ordered.findIndex(({ points }, index) => index > 0 && points < guessed.points);
  const at = below < 0 ? ordered.length : below;
  return [...ordered.slice(0, at), guessed, ...ordered.slice(at)];
}

/**
 * Candidates by points, the most first, each with the ranks that the ranges of points allow. One that lacks figures spans all that
 * they could be, so its rank range is wide; it never comes before every measured one.
 */
export function rankScores(scores: readonly Score[]): readonly (Score & { readonly rank: Rank })[] {
  const ranks = rankRanges(
    scores.map(({ variant, low, high }) => ({ id: variant.id, summary: { min: low, max: high } })),
    "higher",
  );
  const measured = scores.filter((score) => !isGuessed(score)).sort(byPoints);
  const ordered = scores.filter(isGuessed).sort(byPoints).reduce(withGuessed, measured);
  return ordered.flatMap((score) => {
    const rank = ranks.get(score.variant.id);
    return rank ? [{ ...score, rank }] : [];
  });
}
