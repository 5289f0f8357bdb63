import { position, tickText, type Axis } from "@/lib/view/axis";
import { rowHeightIn, type Block } from "./block";
import { at, stroke, text, type Box, type Item } from "./drawing";
import { cutText } from "./fit-text";
import { textWidth } from "./font";
import type { Theme } from "./theme";

/** Where the marks of a chart of rows go. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  readonly across: (value: number) => number;
  /** The middle of a row, from the top of the picture. */
  readonly centre: (row: number) => number;
  readonly theme: Theme;
}

/** A chart of rows: labels left, marks on an axis, figures right. */
export interface RowChart {
  readonly title: string;
  readonly labels: readonly string[];
  readonly values: readonly string[];
  /** What stands smaller behind a value, where there is room: the range of its runs. */
  readonly spreads: readonly string[];
  readonly axis: Axis;
  readonly unit: string;
  /** Draws the marks of the first `rows` rows. */
  readonly marks: (plot: Plot, rows: number) => readonly Item[];
}

const HEAD = 20;
const FOOT = 34;
const GAP = 8;
/** The least width of a plot beside the ranges of its rows; where there is less, the line of each range must do. */
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

function columnsOf({ labels, values, spreads }: RowChart, width: number, size: number): Columns {
  const columns = { labels: Math.min(widest(labels, size), width * 0.42), values: widest(values, size) };
  const spread = widest(spreads, size - 1) + GAP;
  const room = width - columns.labels - columns.values - 2 * GAP - spread;
  return { ...columns, spreads: room >= LEAST_PLOT ? spread : 0 };
}

function axisItems({ axis, unit }: RowChart, plot: Plot, top: number, bottom: number): Item[] {
  const { theme, across, left, right } = plot;
  const grid = axis.ticks.map((tick) => `M${at(across(tick))} ${at(top)}V${at(bottom)}`).join("");
  const scale = axis.scale === "log" ? `${unit}, logarithmic` : unit;
  let free = left - GAP;
  const ticks = axis.ticks.flatMap((tick) => {
    const words = tickText(tick);
    const half = textWidth(words, 11) / 2;
    if (across(tick) - half < free) return [];
    free = across(tick) + half + GAP;
    return [text(words, across(tick), bottom + 14, theme.inkSoft, { size: 11, anchor: "middle" })];
  });
  const words = cutText(scale, right - left, 11);
  return [
    stroke(grid, theme.hairline, 1),
    ...ticks,
    text(words, right, bottom + 28, theme.inkSoft, { size: 11, anchor: "end" }),
  ];
}

function rowTexts(
  chart: RowChart,
  box: Box,
  plot: Plot,
  columns: Columns,
  rows: number,
  size: number,
): Item[] {
  const { theme } = plot;
  const end = box.x + box.width;
  return chart.labels.slice(0, rows).flatMap((label, row) => {
    const y = plot.centre(row) + size * 0.35;
    const value = chart.values[row] ?? "";
    const spread = columns.spreads > 0 ? (chart.spreads[row] ?? "") : "";
    return [
      text(cutText(label, columns.labels, size), box.x + columns.labels, y, theme.ink, {
        size,
        anchor: "end",
      }),
      ...(value ? [text(value, end - columns.spreads, y, theme.ink, { size, anchor: "end" })] : []),
      ...(spread ? [text(spread, end, y, theme.inkSoft, { size: size - 1, anchor: "end" })] : []),
    ];
  });
}

/** The largest letters that the rows have room for and that leave the plot its least width; the smallest where none do. */
function sizeFor(chart: RowChart, width: number, rowHeight: number): { size: number; columns: Columns } {
  for (let size = Math.round(Math.min(15, rowHeight * 0.62)); size > LEAST_SIZE; size--) {
    const columns = columnsOf(chart, width, size);
    if (width - columns.labels - columns.values - columns.spreads - 2 * GAP >= LEAST_PLOT)
      return { size, columns };
  }
  return { size: LEAST_SIZE, columns: columnsOf(chart, width, LEAST_SIZE) };
}

function draw(chart: RowChart, box: Box, rows: number, theme: Theme): readonly Item[] {
  const head = chart.title ? HEAD : 4;
  const rowHeight = rowHeightIn(box, { fixed: head + FOOT }, rows);
  const { size, columns } = sizeFor(chart, box.width, rowHeight);
  const left = box.x + columns.labels + GAP;
  const right = box.x + box.width - columns.values - columns.spreads - GAP;
  const top = box.y + head;
  const plot: Plot = {
    left,
    right,
    rowHeight,
    theme,
    across: (value) => left + position(chart.axis, value) * (right - left),
    centre: (row) => top + (row + 0.5) * rowHeight,
  };
  const title = cutText(chart.title, box.width, 13, 600);
  return [
    ...(chart.title ? [text(title, box.x, box.y + 13, theme.ink, { size: 13, weight: 600 })] : []),
    ...axisItems(chart, plot, top, top + rows * rowHeight),
    ...rowTexts(chart, box, plot, columns, rows, size),
    ...chart.marks(plot, rows),
  ];
}

/** A chart of rows as a block. */
export function rowChartBlock(chart: RowChart): Block {
  return {
    rows: chart.labels.length,
    fixed: (chart.title ? HEAD : 4) + FOOT,
    least: Math.max(
      LEAST_WIDTH,
      widest(chart.labels, LEAST_SIZE) + widest(chart.values, LEAST_SIZE) + LEAST_PLOT,
    ),
    draw: (box, rows, theme) => draw(chart, box, rows, theme),
  };
}
