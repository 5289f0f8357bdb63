import {
  rowHoleWords,
  rowLabel,
  shareAxis,
  SHARE_UNIT,
  type HistorySeries,
} from "@/lib/history/history-series";
import type { History, HistoryRow } from "@/lib/history/select-history";
import { shapePath } from "@/lib/view/shape-path";
import type { Block } from "./block";
import { at, shape, stroke, text, type Item } from "./drawing";
import { cutText } from "./fit-text";
import { textWidth } from "./font";
import { rowChartBlock, type Plot } from "./row-chart";
import { cniColour, type Theme } from "./theme";

const KEY_ROW = 20;
const KEY_GAP = 16;
/** Pixels from a mark's left end to its words. */
const MARK = 14;
const LEAST_KEY = 10;
/** The part of a row's height between the marks of two series. */
const APART = 0.25;
const MOST_APART = 6;
const SIZE = 11;

/** A mark of a series: hollow for the older edition, filled for the newer. */
function mark(
  { shape: kind, isOlder }: HistorySeries,
  x: number,
  y: number,
  colour: string,
  theme: Theme,
): Item {
  const d = shapePath(kind, at(x), at(y));
  if (isOlder) return shape(d, theme.ground, { stroke: colour, strokeWidth: 2 });
  return shape(d, colour, { stroke: theme.ground, strokeWidth: 1 });
}

/** Pixels below a row's centre at which the mark of a series stands. */
function offset(index: number, count: number, { rowHeight }: Plot): number {
  return (index - (count - 1) / 2) * Math.min(MOST_APART, rowHeight * APART);
}

function rowRanges(row: HistoryRow, index: number, series: readonly HistorySeries[], plot: Plot): string {
  return series
    .map(({ figureIn }, place) => {
      const share = figureIn(row)?.share;
      const y = plot.centre(index) + offset(place, series.length, plot);
      return share ? `M${at(plot.across(share.min))} ${at(y)}H${at(plot.across(share.max))}` : "";
    })
    .join("");
}

function rowMarks(row: HistoryRow, index: number, series: readonly HistorySeries[], plot: Plot): Item[] {
  const colour = cniColour(plot.theme, row.installation.cni);
  return series.flatMap((one, place) => {
    const share = one.figureIn(row)?.share;
    if (!share) return [];
    const y = plot.centre(index) + offset(place, series.length, plot);
    return [mark(one, plot.across(share.median), y, colour, plot.theme)];
  });
}

/** The words of what cannot be drawn: after the marks of the row, or before them where there is more room. */
function rowWords(
  row: HistoryRow,
  index: number,
  series: readonly HistorySeries[],
  editions: History["editions"],
  { left, right, across, centre, theme }: Plot,
): Item[] {
  const words = rowHoleWords(row, series, editions);
  if (!words) return [];
  const shares = series.flatMap(({ figureIn }) => figureIn(row)?.share ?? []);
  const first = Math.min(right, ...shares.map(({ min }) => across(min))) - 10;
  const last = Math.max(left - 4, ...shares.map(({ max }) => across(max))) + 10;
  const y = centre(index) + 4;
  const fits = textWidth(words, SIZE) <= right - last;
  if (fits || right - last >= first - left)
    return [text(cutText(words, right - last, SIZE), last, y, theme.inkSoft, { size: SIZE })];
  return [text(cutText(words, first - left - 6, SIZE), left + 6, y, theme.inkSoft, { size: SIZE })];
}

/** Shares of each lab's own link as a block: a row an installation, a mark each edition and stream count. */
export function shareBlock({ rows, editions }: History, series: readonly HistorySeries[]): Block {
  return rowChartBlock({
    title: "",
    labels: rows.map(rowLabel),
    values: rows.map(() => ""),
    spreads: [],
    axis: shareAxis,
    unit: SHARE_UNIT,
    marks: (plot, count) => {
      const shown = rows.slice(0, count);
      const ranges = shown.map((row, index) => rowRanges(row, index, series, plot)).join("");
      return [
        stroke(ranges, plot.theme.ink, 1.25),
        ...shown.flatMap((row, index) => rowMarks(row, index, series, plot)),
        ...shown.flatMap((row, index) => rowWords(row, index, series, editions, plot)),
      ];
    },
  });
}

/** The marks with what they stand for, beside one another in the largest letters that fit. */
export function shareKey(series: readonly HistorySeries[]): Block {
  const named = series.map((one) => ({ one, words: `${one.label} (${one.ofLink})` }));
  const widthAt = (size: number) =>
    named.reduce((sum, { words }) => sum + MARK + textWidth(words, size) + KEY_GAP, -KEY_GAP);
  return {
    rows: 0,
    fixed: KEY_ROW,
    least: widthAt(LEAST_KEY),
    draw: (box, _rows, theme) => {
      const size = [12, 11].find((size) => widthAt(size) <= box.width) ?? LEAST_KEY;
      let x = box.x;
      return named.flatMap(({ one, words }) => {
        const from = x;
        x += MARK + textWidth(words, size) + KEY_GAP;
        return [
          mark(one, from + 5, box.y + 7, theme.inkSoft, theme),
          text(words, from + MARK, box.y + 11, theme.ink, { size }),
        ];
      });
    },
  };
}
