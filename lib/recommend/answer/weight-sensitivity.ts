import type { Variant } from "@/lib/dataset/dataset";
import { aimIds, type AimId } from "@/lib/recommend/profile/aims";
import { leaderAmong } from "./leader";
import { MOST_WEIGHT, type Weights } from "@/lib/recommend/profile/profile";
import type { Recommendation } from "@/lib/recommend/score/recommend";

/** Which candidate ranks first, by points alone, for each value of one weight from 0 up, the rest unchanged. */
export interface WeightRow {
  readonly aim: AimId;
  readonly current: number;
  /** Null where several are then level at the top. */
  readonly first: readonly (Variant | null)[];
}

/** A change of weights that brings another candidate first. */
export interface WeightChange {
  readonly changes: readonly { readonly aim: AimId; readonly from: number; readonly to: number }[];
  readonly weights: Weights;
  readonly first: Variant;
}

/** What it takes to bring a candidate first: one weight, moved to a value, and on to the end of the scale where `onwards`. */
export interface Takes {
  readonly aim: AimId;
  readonly from: number;
  readonly to: number;
  readonly onwards: boolean;
}

/** Steps of weight, in all, beyond which a change is no longer looked for. */
export const MOST_STEPS = 4;

/** Which candidate ranks first as each weight goes from 0 to 5, the rest unchanged. */
export function weightRows(recommendation: Recommendation): readonly WeightRow[] {
  const { weights } = recommendation.profile;
  const leader = leaderAmong(
    recommendation.ranked.map(({ utilities }) => utilities),
    recommendation.aims,
  );
  return recommendation.aims.map((aim) => {
    const values = Array.from({ length: MOST_WEIGHT + 1 }, (_, value) => value);
    const first = values.map((value) => leader({ ...weights, [aim]: value }));
    return { aim, current: weights[aim], first };
  });
}

/** Every way to move weights by `steps` in all, from 0 to 5 each; aims in their order, none moved twice. */
function* movedWeights(weights: Weights, aims: readonly AimId[], steps: number): Generator<Weights> {
  const [aim, ...others] = aims;
  if (aim === undefined) {
    if (steps === 0) yield weights;
    return;
  }
  for (let value = 0; value <= MOST_WEIGHT; value++) {
    const taken = Math.abs(value - weights[aim]);
    if (taken <= steps) yield* movedWeights({ ...weights, [aim]: value }, others, steps - taken);
  }
}

function changesBetween(from: Weights, to: Weights): WeightChange["changes"] {
  return aimIds.flatMap((aim) => (from[aim] === to[aim] ? [] : [{ aim, from: from[aim], to: to[aim] }]));
}

/**
 * The smallest changes of weights that bring another candidate first: the fewest steps in all, one change for each candidate that they
 * bring first, the one that moves the fewest weights. Empty when four steps are not enough.
 */
export function smallestWeightChanges(recommendation: Recommendation): readonly WeightChange[] {
  const { profile, ranked, aims } = recommendation;
  const winner = ranked[0]?.variant;
  if (!winner || ranked.length < 2) return [];
  const leader = leaderAmong(
    recommendation.ranked.map(({ utilities }) => utilities),
    recommendation.aims,
  );
  for (let steps = 1; steps <= MOST_STEPS; steps++) {
    const found = new Map<string, WeightChange>();
    for (const weights of movedWeights(profile.weights, aims, steps)) {
      const first = leader(weights);
      if (!first || first.id === winner.id) continue;
      const change = { changes: changesBetween(profile.weights, weights), weights, first };
      const known = found.get(first.id);
      if (!known || change.changes.length < known.changes.length) found.set(first.id, change);
    }
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

/** What single weights would bring a candidate first, the smallest moves first; empty when none would. */
export function takesToLead(rows: readonly WeightRow[], candidate: Variant): readonly Takes[] {
  const takes = rows.flatMap(({ aim, current, first }) => {
    const leads = first.flatMap((leader, value) =>
      leader?.id === candidate.id && value !== current ? [value] : [],
    );
    return leads.length > 0 ? [nearestTake(aim, current, leads)] : [];
  });
  return takes.sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from));
}

function nearestTake(aim: AimId, from: number, leads: readonly number[]): Takes {
  const to = leads.reduce((best, value) => (Math.abs(value - from) < Math.abs(best - from) ? value : best));
  const beyond = to < from ? leads.filter((value) => value <= to) : leads.filter((value) => value >= to);
  const length = to < from ? to + 1 : MOST_WEIGHT - to + 1;
  return { aim, from, to, onwards: beyond.length === length };
}
