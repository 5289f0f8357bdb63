import type { RowLayout, RowMark, RowMarkOf } from "@/lib/chart/row-layout";
import { shapePath } from "@/lib/view/chart/shape-path";
import { at, rect, shape, stroke, text, type Item } from "@/lib/picture/paint/drawing";
import { cutText } from "@/lib/picture/font/fit-text";
import type { Plot } from "./row-chart";
import { barFill, cniColour, referenceColour } from "@/lib/picture/paint/theme";

const BAR_SHARE = 0.6;
/** Pixels: where rows are few and high, a bar is no block. */
const MOST_BAR = 30;
/** Rows from this height on have larger marks. */
const HIGH_ROW = 44;

function bar({ row, from, to, tone, encryption, comparable }: RowMarkOf<"bar">, plot: Plot): Item {
  const { across, centre, rowHeight, theme } = plot;
  const height = Math.min(MOST_BAR, rowHeight * BAR_SHARE);
  const box = { x: across(from), y: centre(row) - height / 2, width: across(to) - across(from), height };
  const options = comparable ? {} : { opacity: 0.35, outline: theme.inkSoft };
  return rect(box, barFill(theme, tone, encryption), options);
}

function middle({ row, lower }: { readonly row: number; readonly lower: number }, plot: Plot): number {
  return plot.centre(row) + lower * plot.rowHeight;
}

function line(mark: RowMarkOf<"range" | "span">, plot: Plot): Item {
  const d = `M${at(plot.across(mark.from))} ${at(middle(mark, plot))}H${at(plot.across(mark.to))}`;
  return mark.kind === "span" ? stroke(d, plot.theme.hairline, 3) : stroke(d, plot.theme.ink, 1.25);
}

function point(mark: RowMarkOf<"point">, plot: Plot): Item {
  const { theme } = plot;
  const scale = mark.scale * (plot.rowHeight >= HIGH_ROW ? 1.6 : 1);
  const d = shapePath(mark.shape, at(plot.across(mark.at)), at(middle(mark, plot)), scale);
  const colour = cniColour(theme, mark.cni);
  if (mark.hollow) return shape(d, theme.ground, { stroke: colour, strokeWidth: 2 });
  if (mark.comparable) return shape(d, colour, { stroke: theme.ground, strokeWidth: 1 });
  return shape(d, colour, { stroke: theme.inkSoft, strokeWidth: 1, opacity: 0.35 });
}

function words(mark: RowMarkOf<"hole" | "cut">, plot: Plot): Item {
  const { theme, across, centre, right, rowHeight } = plot;
  const x = across(mark.at) + mark.gap;
  if (mark.kind === "cut")
    return text(mark.text, x, centre(mark.row) + 4, theme.ink, { anchor: mark.anchor, weight: 600 });
  const size = Math.round(Math.min(12, Math.max(9, rowHeight * 0.62)));
  const fitting = cutText(mark.text, right - x, size);
  return text(fitting, x, centre(mark.row) + size * 0.35, theme.inkSoft, { size, anchor: mark.anchor });
}

function paint(mark: RowMark, plot: Plot, rows: number): Item {
  switch (mark.kind) {
    case "reference": {
      const [x, top, bottom] = [plot.across(mark.at), plot.centre(-0.5), plot.centre(rows - 0.5)];
      const colour = referenceColour(plot.theme);
      return stroke(`M${at(x)} ${at(top)}V${at(bottom)}`, colour, 1.5, { dash: "4 3" });
    }
    case "bar":
      return bar(mark, plot);
    case "span":
    case "range":
      return line(mark, plot);
    case "run":
      return stroke(`M${at(plot.across(mark.at))} ${at(plot.centre(mark.row))}h0`, plot.theme.ink, 4, {
        round: true,
      });
    case "point":
      return point(mark, plot);
    case "hole":
    case "cut":
      return words(mark, plot);
  }
}

/** Paints the marks of the first `rows` rows of a layout, an item per mark in the layout's order. */
export function rowMarks({ marks }: Pick<RowLayout, "marks">, plot: Plot, rows: number): Item[] {
  return marks.filter((mark) => !("row" in mark) || mark.row < rows).map((mark) => paint(mark, plot, rows));
}
