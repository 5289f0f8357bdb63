import type { LayoutRow, RowLayout } from "@/lib/chart/row-layout";
import { rowHeightIn, type Block } from "@/lib/picture/paint/block";
import { at, stroke, text, type Box, type Item } from "@/lib/picture/paint/drawing";
import { cutText } from "@/lib/picture/font/fit-text";
import { textWidth } from "@/lib/picture/font/font";
import { rowMarks } from "./row-marks";
import type { Theme } from "@/lib/picture/paint/theme";

/** Where the marks of a chart of rows go. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  /** A share of the plot's width, in pixels of the picture. */
  readonly across: (share: number) => number;
  /** The middle of a row, from the top of the picture. */
  readonly centre: (row: number) => number;
  readonly theme: Theme;
}

/** What a chart of rows is painted from. */
interface RowChart {
  readonly title: string;
  readonly layout: RowLayout;
  /** Paints what is behind the marks of the first `rows` rows. */
  readonly behind: (plot: Plot, rows: number) => readonly Item[];
}

const HEAD = 20;
const FOOT = 34;
const GAP = 8;
/** Between the plot and the figures, for the sign of a cut mark. */
const CUT_ROOM = 16;
/** The least width of a plot next to the ranges of its rows; where there is less, the line of each range must do. */
const LEAST_PLOT = 190;
const LEAST_WIDTH = 340;
const LEAST_SIZE = 9;

const widest = (texts: readonly string[], size: number) =>
  Math.max(0, ...texts.map((words) => textWidth(words, size)));

interface Columns {
  readonly labels: number;
  readonly values: number;
  readonly spreads: number;
}

function columnsOf({ rows }: RowLayout, width: number, size: number): Columns {
  const [labels, values, spreads] = [
    rows.map(({ label }) => label),
    rows.map(({ value }) => value),
    rows.map(({ spread }) => spread),
  ];
  const columns = { labels: Math.min(widest(labels, size), width * 0.42), values: widest(values, size) };
  const spread = widest(spreads, size - 1) + GAP;
  const room = width - columns.labels - columns.values - GAP - CUT_ROOM - spread;
  return { ...columns, spreads: room >= LEAST_PLOT ? spread : 0 };
}

function axisItems({ ticks: all, unit }: RowLayout, plot: Plot, top: number, bottom: number): Item[] {
  const { theme, across, left, right } = plot;
  const grid = all.map((tick) => `M${at(across(tick.at))} ${at(top)}V${at(bottom)}`).join("");
  let free = left - GAP;
  const ticks = all.flatMap(({ at: share, text: words }) => {
    const half = textWidth(words, 11) / 2;
    if (across(share) - half < free) return [];
    free = across(share) + half + GAP;
    return [text(words, across(share), bottom + 14, theme.inkSoft, { size: 11, anchor: "middle" })];
  });
  const words = cutText(unit, right - left, 11);
  return [
    stroke(grid, theme.hairline, 1),
    ...ticks,
    text(words, right, bottom + 28, theme.inkSoft, { size: 11, anchor: "end" }),
  ];
}

function rowTexts(
  layout: RowLayout,
  box: Box,
  plot: Plot,
  columns: Columns,
  rows: number,
  size: number,
): Item[] {
  const { theme } = plot;
  const end = box.x + box.width;
  return layout.rows.slice(0, rows).flatMap(({ label, value, spread }, row) => {
    const y = plot.centre(row) + size * 0.35;
    const hasSpread = columns.spreads > 0 && spread !== "";
    return [
      text(cutText(label, columns.labels, size), box.x + columns.labels, y, theme.ink, {
        size,
        anchor: "end",
      }),
      ...(value ? [text(value, end - columns.spreads, y, theme.ink, { size, anchor: "end" })] : []),
      ...(hasSpread ? [text(spread, end, y, theme.inkSoft, { size: size - 1, anchor: "end" })] : []),
    ];
  });
}

/** The largest letters that the rows have room for and that leave the plot its least width; the smallest where none do. */
function sizeFor(layout: RowLayout, width: number, rowHeight: number): { size: number; columns: Columns } {
  for (let size = Math.round(Math.min(19, rowHeight * 0.45 + 4)); size > LEAST_SIZE; size--) {
    const columns = columnsOf(layout, width, size);
    if (width - columns.labels - columns.values - columns.spreads - GAP - CUT_ROOM >= LEAST_PLOT)
      return { size, columns };
  }
  return { size: LEAST_SIZE, columns: columnsOf(layout, width, LEAST_SIZE) };
}

function draw({ title, layout, behind }: RowChart, box: Box, rows: number, theme: Theme): readonly Item[] {
  const head = title ? HEAD : 4;
  const rowHeight = rowHeightIn(box, { fixed: head + FOOT }, rows);
  const { size, columns } = sizeFor(layout, box.width, rowHeight);
  const left = box.x + columns.labels + GAP;
  const right = box.x + box.width - columns.values - columns.spreads - CUT_ROOM;
  const top = box.y + head;
  const plot: Plot = {
    left,
    right,
    rowHeight,
    theme,
    across: (share) => left + share * (right - left),
    centre: (row) => top + (row + 0.5) * rowHeight,
  };
  const words = cutText(title, box.width, 13, 600);
  return [
    ...(title ? [text(words, box.x, box.y + 13, theme.ink, { size: 13, weight: 600 })] : []),
    ...axisItems(layout, plot, top, top + rows * rowHeight),
    ...rowTexts(layout, box, plot, columns, rows, size),
    ...behind(plot, rows),
    ...rowMarks(layout, plot, rows),
  ];
}

/** A chart of rows as a block: labels left, marks on an axis, figures right. Without a title it has no line for one. */
export function rowChartBlock(
  title: string,
  layout: RowLayout,
  behind: RowChart["behind"] = () => [],
): Block {
  const ofRows = (words: (row: LayoutRow) => string) => widest(layout.rows.map(words), LEAST_SIZE);
  return {
    rows: layout.rows.length,
    fixed: (title ? HEAD : 4) + FOOT,
    least: Math.max(LEAST_WIDTH, ofRows(({ label }) => label) + ofRows(({ value }) => value) + LEAST_PLOT),
    draw: (box, rows, theme) => draw({ title, layout, behind }, box, rows, theme),
  };
}
