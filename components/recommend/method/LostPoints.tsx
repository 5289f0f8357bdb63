import { memo } from "react";
import type { AimId } from "@/lib/recommend/profile/aims";
import { lostBounds, pointsLost, pointsLostOn } from "@/lib/recommend/answer/lost-points";
import type { Ranked } from "@/lib/recommend/score/recommend";

interface LostPointsProps {
  readonly candidate: Ranked;
  readonly aims: readonly AimId[];
  readonly reach: number;
}

const percent = (share: number) => `${Math.min(100, Math.max(0, 100 * share)).toFixed(2)}%`;

/** Whether two candidates' bars look the same. */
function isSameBar(a: LostPointsProps, b: LostPointsProps): boolean {
  const [one, other] = [a.candidate, b.candidate];
  return (
    a.reach === b.reach &&
    one.low === other.low &&
    one.high === other.high &&
    a.aims.length === b.aims.length &&
    a.aims.every((aim) => pointsLostOn(one, aim) === pointsLostOn(other, aim))
  );
}

/** The points that a candidate loses, stacked by aim, with their range; a bar that exceeds the scale is marked. The figures are next to it. */
export const LostPoints = memo(function LostPoints({ candidate, aims, reach }: LostPointsProps) {
  const lost = aims.map((aim) => ({ aim, points: pointsLostOn(candidate, aim) }));
  const starts = lost.map((_, index) => lost.slice(0, index).reduce((sum, { points }) => sum + points, 0));
  const total = pointsLost(candidate);
  const [least, most] = lostBounds(candidate);
  const isCut = total > reach * 1.001;
  const middle = 9;
  return (
    <svg className="lost-points" width="100%" height="18" aria-hidden="true">
      {lost.map(({ aim, points }, index) => (
        <rect
          key={aim}
          className={`aim-${aim}`}
          x={percent((starts[index] ?? 0) / reach)}
          width={percent(Math.max(0, Math.min(points, reach - (starts[index] ?? 0))) / reach)}
          y="3"
          height="12"
        />
      ))}
      <line x1={percent(least / reach)} x2={percent(most / reach)} y1={middle} y2={middle} />
      {isCut && (
        <text x="100%" dx="-3" y="13" textAnchor="end">
          »
        </text>
      )}
    </svg>
  );
}, isSameBar);
