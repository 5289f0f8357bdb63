import { formatRange } from "@/lib/format";
import { position } from "@/lib/view/chart/axis";
import type { DotPanel } from "@/lib/view/chart/dot-rows";

/** One series of a strip: a dot for each figure, as shares of the width. */
export interface StripLine {
  readonly label: string;
  readonly shape: "circle" | "diamond" | "square";
  readonly dots: readonly number[];
  /** The least and the most of the figures. */
  readonly span: string;
}

/** A chart in the height of a few lines: each series of a panel as dots on one axis from zero. */
export interface StripLayout {
  readonly lines: readonly StripLine[];
  readonly unit: string;
  /** The end of the axis in words. */
  readonly end: string;
}

/** A panel as a strip. A series without figures has no line. */
export function stripLayout({ series, rows, axis, unit }: DotPanel): StripLayout {
  const lines = series.flatMap(({ short, shape }, at): StripLine[] => {
    const values = rows.flatMap(({ marks }) => marks[at]?.value ?? []);
    if (values.length === 0) return [];
    return [
      {
        label: short,
        shape,
        dots: values.map((value) => position(axis, value)),
        span: formatRange(Math.min(...values), Math.max(...values)),
      },
    ];
  });
  return { lines, unit, end: String(axis.domain[1]) };
}
