import { memo } from "react";

interface FigureBarProps {
  readonly value: number;
  /** The range of the runs; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
  /** The end of the column's scale, which begins at zero. */
  readonly most: number;
}

const WIDTH = 100;
const round = (share: number) => Math.round(share * 1000) / 10;

/** A small bar from zero with the range of the runs as a line, on the scale of its column. The figure is in the text next to it. */
export const FigureBar = memo(function FigureBar({ value, low, high, most }: FigureBarProps) {
  if (most <= 0) return null;
  const at = (of: number) => round(Math.min(1, Math.max(0, of / most)));
  const isWide = low !== null && high !== null && at(high) > at(low);
  const isCut = value > most;
  return (
    <svg
      className={isCut ? "figure-bar cut" : "figure-bar"}
      viewBox={`0 0 ${WIDTH} 4`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M0 0H${at(value)}V4H0z`} />
      {isWide && <path className="range" d={`M${at(low)} 1.4H${at(high)}V2.6H${at(low)}z`} />}
    </svg>
  );
});
