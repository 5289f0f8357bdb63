import type { Variant } from "@/lib/dataset/dataset";
import type { AimId } from "@/lib/recommend/profile/aims";
import type { Weights } from "@/lib/recommend/profile/profile";
import { byAim, possiblePoints, sumOfAims, utilityOf } from "@/lib/recommend/score/score";
import type { Utilities } from "@/lib/recommend/score/utilities";

/** Which candidate leads for given weights; null when there is no candidate, or several are level at the top. */
export type Leader = (weights: Weights) => Variant | null;

/**
 * For any weights, the candidate with the most points. A candidate that lacks a figure that counts never ranks above measured ones. The same as the
 * first of `recommend`, without rank ranges, unless `recommend` has to put equals in order of id.
 */
export function leaderAmong(candidates: readonly Utilities[], aims: readonly AimId[]): Leader {
  const worth = candidates.map((utilities) => ({
    variant: utilities.variant,
    of: byAim((aim) => utilityOf(utilities, aim)),
    guessed: utilities.lacking.flatMap(({ aim, rule }) => (rule === "middle" ? [aim] : [])),
  }));
  const hasGuesses = worth.some(({ guessed }) => guessed.length > 0);
  return (weights) => {
    const possible = possiblePoints(weights, aims);
    const measured = hasGuesses
      ? worth.filter(({ guessed }) => guessed.every((aim) => possible[aim] === 0))
      : worth;
    let [best, most]: [Variant | null, number] = [null, -1];
    for (const { variant, of } of measured.length > 0 ? measured : worth) {
      const points = sumOfAims((aim) => possible[aim] * of[aim]);
      if (points === most) best = null;
      if (points > most) [best, most] = [variant, points];
    }
    return best;
  };
}
