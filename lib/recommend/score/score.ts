import type { Variant } from "@/lib/dataset/dataset";
import { aimIds, type AimId } from "@/lib/recommend/profile/aims";
import type { Weights } from "@/lib/recommend/profile/profile";
import type { Lacking, TestUtility, Utilities } from "./utilities";

/** Points of a candidate that is the best there is on every aim that matters. */
export const FULL_SCORE = 100;

/** What a candidate comes to, in points from 0 to 100. */
export interface Score {
  readonly variant: Variant;
  readonly utilities: Utilities;
  /** The sum of `parts`. */
  readonly points: number;
  /** Points that each aim gives. */
  readonly parts: Readonly<Record<AimId, number>>;
  /** Points that each aim could have given. */
  readonly possible: Readonly<Record<AimId, number>>;
  /** The least and the most points over all ways of drawing one run for each test, wider where something was not measured. */
  readonly low: number;
  readonly high: number;
  /** The points of every way of drawing one run for each test, each as likely as the next. */
  readonly outcomes: readonly number[];
  readonly lacking: readonly Lacking[];
}

/** Points that each aim can give: its share of all weights. An aim that does not exist for the traffic has none; all are 0 when nothing matters. */
export function possiblePoints(
  weights: Weights,
  existing: readonly AimId[],
): Readonly<Record<AimId, number>> {
  const weightOf = (aim: AimId) => (existing.includes(aim) ? weights[aim] : 0);
  const sum = sumOfAims(weightOf);
  const points = (aim: AimId) => (sum > 0 ? (FULL_SCORE * weightOf(aim)) / sum : 0);
  return byAim(points);
}

/** The sum over all aims, always in the same order, so that equal terms give the same sum to the last bit. */
export function sumOfAims(value: (aim: AimId) => number): number {
  return aimIds.reduce((sum, aim) => sum + value(aim), 0);
}

/** A record with a value for each aim. */
export function byAim<T>(value: (aim: AimId) => T): Record<AimId, T> {
  return {
    throughput: value("throughput"),
    cpu: value("cpu"),
    memory: value("memory"),
    udp: value("udp"),
    steadiness: value("steadiness"),
    retransmits: value("retransmits"),
    latency: value("latency"),
  };
}

/** The utility of an aim over its tests: their mean. 0 where the aim does not exist. */
export function utilityOf({ aims }: Utilities, aim: AimId): number {
  const tests = aims[aim] ?? [];
  return tests.length > 0 ? tests.reduce((sum, { utility }) => sum + utility, 0) / tests.length : 0;
}

interface Term {
  readonly cell: TestUtility;
  /** Points for a utility of 1. */
  readonly points: number;
}

function termsOf({ aims }: Utilities, possible: Readonly<Record<AimId, number>>): readonly Term[] {
  return aimIds.flatMap((aim) => {
    const cells = aims[aim] ?? [];
    return possible[aim] === 0 ? [] : cells.map((cell) => ({ cell, points: possible[aim] / cells.length }));
  });
}

/** The points of all ways of drawing one run for each test: figures of the same test come from the same run. */
function drawOutcomes(terms: readonly Term[]): readonly number[] {
  const tests = [...new Set(terms.map(({ cell }) => cell.test))];
  return tests.reduce<readonly number[]>(
    (sums, test) => {
      const own = terms.filter(({ cell }) => cell.test === test);
      const runs = own[0]?.cell.runs ?? [];
      const ofRun = runs.map((_, run) =>
        own.reduce((sum, { cell, points }) => sum + points * (cell.runs[run] ?? cell.utility), 0),
      );
      return sums.flatMap((sum) => ofRun.map((points) => sum + points));
    },
    [0],
  );
}

/** Adds up what a candidate is worth. `possible` is of `possiblePoints`. */
export function scoreOf(utilities: Utilities, possible: Readonly<Record<AimId, number>>): Score {
  const terms = termsOf(utilities, possible);
  const parts = byAim((aim) => possible[aim] * utilityOf(utilities, aim));
  const points = sumOfAims((aim) => parts[aim]);
  const outcomes = drawOutcomes(terms);
  const below = terms.reduce((sum, { cell, points: full }) => sum + full * cell.below, 0);
  const above = terms.reduce((sum, { cell, points: full }) => sum + full * cell.above, 0);
  return {
    variant: utilities.variant,
    utilities,
    points,
    parts,
    possible,
    low: Math.min(points, ...outcomes) - below,
    high: Math.max(points, ...outcomes) + above,
    outcomes,
    lacking: utilities.lacking.filter(({ aim }) => possible[aim] > 0),
  };
}
