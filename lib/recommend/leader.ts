import type { Variant } from "@/lib/dataset/dataset";
import type { AimId } from "./aims";
import type { Weights } from "./profile";
import { byAim, possiblePoints, sumOfAims, utilityOf } from "./score";
import type { Utilities } from "./utilities";

/** Who leads for given weights; null when there is no candidate, or no weight. */
export type Leader = (weights: Weights) => Variant | null;

/**
 * Tells for any weights which candidate comes first: most points, the first id where equal. Who lacks a figure that counts never leads
 * measured ones. The same as the first of `recommend`, without ranges and bands.
 */
export function leaderAmong(candidates: readonly Utilities[], aims: readonly AimId[]): Leader {
  const worth = candidates
    .map((utilities) => ({
      variant: utilities.variant,
      of: byAim((aim) => utilityOf(utilities, aim)),
      guessed: utilities.lacking.flatMap(({ aim, rule }) => (rule === "middle" ? [aim] : [])),
    }))
    .sort((a, b) => (a.variant.id < b.variant.id ? -1 : 1));
  return (weights) => {
    if (aims.every((aim) => weights[aim] === 0)) return null;
    const possible = possiblePoints(weights, aims);
    const measured = worth.filter(({ guessed }) => guessed.every((aim) => possible[aim] === 0));
    let [best, most]: [Variant | null, number] = [null, -1];
    for (const { variant, of } of measured.length > 0 ? measured : worth) {
      const points = sumOfAims((aim) => possible[aim] * of[aim]);
      if (points > most) [best, most] = [variant, points];
    }
    return best;
  };
}
