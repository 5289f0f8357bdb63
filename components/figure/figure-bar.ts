import type { CSSProperties } from "react";

interface Bar {
  readonly value: number;
  /** The range of the runs; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
  /** The end of the column's scale, which begins at zero. */
  readonly most: number;
}

/** Pixels. */
const HEIGHT = { range: 1, bar: 5 };

const share = (of: number) => Math.min(1, Math.max(0, of));
const percent = (of: number) => `${Math.round(of * 1000) / 10}%`;

/** Where the range's line is and how wide, as CSS places a ground: by the room that it leaves. */
function rangeOf(from: number, to: number): readonly [size: string, position: string] {
  const width = to - from;
  if (width < 0.0005) return ["0", "0"];
  return [`${percent(width)} ${HEIGHT.range}px`, percent(width < 1 ? from / (1 - width) : 0)];
}

/**
 * What gives a cell a small bar below its figure, from zero, with the range of the runs as a line, on the scale of its column. It is a
 * ground of the cell and no element: a page holds hundreds.
 */
export function figureBar({ value, low, high, most }: Bar): { className: string; style?: CSSProperties } {
  if (most <= 0) return { className: "" };
  if (value > most) return { className: "figure-bar cut" };
  const [size, position] = rangeOf(share((low ?? 0) / most), share((high ?? 0) / most));
  return {
    className: "figure-bar",
    style: {
      backgroundSize: `${size},${percent(share(value / most))} ${HEIGHT.bar}px`,
      backgroundPositionX: `${position},0`,
    },
  };
}
