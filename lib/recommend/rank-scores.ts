import {
  overlapsLeader,
  placeBands,
  rankBands,
  type Contender,
  type Joins,
  type Rank,
} from "@/lib/statistics/rank-bands";
import { rangesOverlap } from "@/lib/statistics/summarise-runs";
import { aimIds } from "./aims";
import type { Score } from "./score";

type Band = readonly Score[];

function contender({ variant, points, low, high, outcomes }: Score): Contender {
  const summary = { runs: outcomes, n: outcomes.length, median: points, mean: points, min: low, max: high };
  return { id: variant.id, figure: points, summary };
}

function byPoints(a: Score, b: Score): number {
  return b.points - a.points || (a.variant.id < b.variant.id ? -1 : 1);
}

/** Whether a candidate's points rest on figures that it does not have. */
function isGuessed({ lacking }: Score): boolean {
  return lacking.some(({ rule }) => rule === "middle");
}

/** As everywhere; besides, equal points share a band, so that whoever is as good on every aim never ranks below. */
const overlapsOrEquals: Joins = (band, candidate) =>
  overlapsLeader(band, candidate) || band[band.length - 1]?.figure === candidate.figure;

function measuredBands(scores: readonly Score[]): readonly Band[] {
  const ranks = rankBands(scores.map(contender), "higher", overlapsOrEquals);
  const bands = new Map<number, Score[]>();
  for (const score of [...scores].sort(byPoints)) {
    const band = ranks.get(score.variant.id)?.band ?? 0;
    bands.set(band, [...(bands.get(band) ?? []), score]);
  }
  return [...bands.values()];
}

/** Whether a candidate has at least as many points for every aim as another. */
function dominates(candidate: Score, other: Score): boolean {
  return aimIds.every((aim) => candidate.parts[aim] >= other.parts[aim]);
}

/**
 * Puts a candidate that lacks figures into the first band whose leader it could be level with, else behind the first band by its points;
 * never above one that is as good on every aim.
 */
function withGuessed(bands: readonly Band[], guessed: Score): readonly Band[] {
  const { summary } = contender(guessed);
  const least = bands.findLastIndex((band) => band.some((score) => dominates(score, guessed)));
  const level = bands.findIndex(
    ([leader], index) => index >= least && leader && rangesOverlap(contender(leader).summary, summary),
  );
  if (level >= 0) return bands.map((band, index) => (index === level ? [...band, guessed] : band));
  const below = bands.findIndex(
    ([leader], index) => index > least && leader && leader.points < guessed.points,
  );
  const at = below < 0 ? bands.length : Math.max(1, below);
  return [...bands.slice(0, at), [guessed], ...bands.slice(at)];
}

/**
 * Candidates in bands, each with its rank. Those whose figures were all measured are ranked as everywhere, by points and their range. One that
 * lacks figures never leads measured ones: it joins, last, the first band whose leader its range reaches, for it cannot be told from it.
 */
export function rankScores(scores: readonly Score[]): readonly (Score & { readonly rank: Rank })[] {
  const guessed = scores.filter(isGuessed).sort(byPoints);
  const bands = guessed.reduce(withGuessed, measuredBands(scores.filter((score) => !isGuessed(score))));
  const ranks = placeBands(bands.map((band) => band.map(({ variant }) => variant)));
  return bands.flat().flatMap((score) => {
    const rank = ranks.get(score.variant.id);
    return rank ? [{ ...score, rank }] : [];
  });
}
