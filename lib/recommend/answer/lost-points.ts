import type { AimId } from "@/lib/recommend/profile/aims";
import type { Ranked } from "@/lib/recommend/score/recommend";
import { sumOfAims, type Score } from "@/lib/recommend/score/score";

/** Points that a candidate could have: 100, or 0 where nothing is weighed. */
function fullPoints({ possible }: Pick<Score, "possible">): number {
  return sumOfAims((aim) => possible[aim]);
}

/** Points that a candidate loses of the 100 that it starts with. */
export function pointsLost(candidate: Pick<Score, "points" | "possible">): number {
  return Math.max(0, fullPoints(candidate) - candidate.points);
}

/** Points that a candidate loses on an aim. */
export function pointsLostOn({ possible, parts }: Pick<Score, "possible" | "parts">, aim: AimId): number {
  return Math.max(0, possible[aim] - parts[aim]);
}

/** The least and the most points that a candidate loses over its draws. */
export function lostBounds(candidate: Pick<Score, "low" | "high" | "possible">): readonly [number, number] {
  const full = fullPoints(candidate);
  return [Math.max(0, full - candidate.high), Math.max(0, full - candidate.low)];
}

/** Points as they are shown: one decimal, which is more than the runs carry. */
export function formatPoints(points: number): string {
  return points.toFixed(1);
}

/** The range of the points lost: "0.9 to 1.1". */
export function lostRange(candidate: Pick<Score, "low" | "high" | "possible">): string {
  const [least, most] = lostBounds(candidate).map(formatPoints);
  return least === most ? `${least}` : `${least} to ${most}`;
}

/** Points lost up to which the bars reach: twice the median candidate's, so that a straggler does not flatten the rest. */
export function barReach(ranked: readonly Ranked[]): number {
  const lost = ranked.map(pointsLost).sort((a, b) => a - b);
  const [middle = 0, most = 0] = [lost[lost.length >> 1], lost[lost.length - 1]];
  return Math.min(most, 2 * middle) || 1;
}
