import { cniColour } from "./theme";
import { isCutOn } from "@/lib/view/axis";
import { rowHoles, type DotPanel, type DotRow } from "@/lib/view/dot-rows";
import { shapePath } from "@/lib/view/shape-path";
import { rangeLines } from "./bars";
import type { Block } from "./block";
import { at, shape, stroke, text, type Item } from "./drawing";
import { cutText } from "./fit-text";
import { textWidth } from "./font";
import { rowChartBlock, type Plot } from "./row-chart";

function span({ marks }: DotRow, row: number, { across, centre }: Plot): string {
  const xs = marks.flatMap((mark) => (mark?.value == null ? [] : [across(mark.value)]));
  return xs.length < 2 ? "" : `M${at(Math.min(...xs))} ${at(centre(row))}H${at(Math.max(...xs))}`;
}

function shapes({ marks }: DotRow, row: number, { series }: DotPanel, plot: Plot): Item[] {
  return marks.flatMap((mark, index) => {
    const kind = series[index]?.shape;
    if (mark?.value == null || !kind) return [];
    const d = shapePath(kind, at(plot.across(mark.value)), at(plot.centre(row)));
    const options = mark.comparable
      ? { stroke: plot.theme.ground, strokeWidth: 1 }
      : { stroke: plot.theme.inkSoft, strokeWidth: 1, opacity: 0.35 };
    return [shape(d, cniColour(plot.theme, mark.cni), options)];
  });
}

function holes({ marks }: DotRow, row: number, { series }: DotPanel, plot: Plot): Item[] {
  const words = rowHoles(marks, series);
  if (!words) return [];
  const farthest = Math.max(
    plot.left,
    ...marks.map((mark) => (mark?.max == null ? plot.left : plot.across(mark.max))),
  );
  const width = textWidth(words, 11);
  const x = farthest + 10 + width <= plot.right ? farthest + 10 : plot.left + 6;
  return [
    text(cutText(words, plot.right - x, 11), x, plot.centre(row) + 4, plot.theme.inkSoft, { size: 11 }),
  ];
}

function marksOf(panel: DotPanel, plot: Plot, rows: number): Item[] {
  const shown = panel.rows.slice(0, rows);
  const spans = shown.map((row, index) => span(row, index, plot)).join("");
  const ranges = rangeLines(
    shown.map(({ marks }) => marks),
    plot,
  );
  return [
    stroke(spans, plot.theme.hairline, 3),
    stroke(ranges, plot.theme.ink, 1.25),
    ...shown.flatMap((row, index) => shapes(row, index, panel, plot)),
    ...shown.flatMap(({ marks }, index) =>
      marks.some((mark) => mark && isCutOn(panel.axis, mark.max))
        ? [text("»", plot.right + 12, plot.centre(index) + 4, plot.theme.inkSoft, { anchor: "end" })]
        : [],
    ),
    ...shown.flatMap((row, index) => holes(row, index, panel, plot)),
  ];
}

/** Series side by side on each row as a block. */
export function dotBlock(panel: DotPanel): Block {
  return rowChartBlock({
    title: panel.title,
    labels: panel.rows.map(({ label }) => label),
    values: panel.rows.map(({ marks }) => marks.map((mark) => mark?.text || "–").join(" / ")),
    spreads: [],
    axis: panel.axis,
    unit: panel.unit,
    marks: (plot, rows) => marksOf(panel, plot, rows),
  });
}
