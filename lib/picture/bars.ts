import { formatRange } from "@/lib/format";
import { barStart, isCutOn, type Axis } from "@/lib/view/axis";
import type { BarPanel } from "@/lib/view/bar-panels";
import type { Mark } from "@/lib/view/mark";
import type { Block } from "./block";
import { at, rect, stroke, text, type Item } from "./drawing";
import { cutText } from "./fit-text";
import { rowChartBlock, type Plot } from "./row-chart";
import { referenceColour, barFill } from "./theme";

const BAR_SHARE = 0.6;

function bar(mark: Mark, row: number, axis: Axis, { across, centre, rowHeight, theme }: Plot): Item[] {
  if (mark.value === null) return [];
  const ends = [across(barStart(axis)), across(mark.value)];
  const height = rowHeight * BAR_SHARE;
  const x = Math.min(...ends);
  const box = { x, y: centre(row) - height / 2, width: Math.max(...ends) - x, height };
  const options = mark.comparable ? {} : { opacity: 0.35, outline: theme.inkSoft };
  return [rect(box, barFill(theme, mark.cni, mark.encryption), options)];
}

/** At the end of a bar that exceeds the scale. */
export function cutSign({ max }: Mark, row: number, axis: Axis, { right, centre, theme }: Plot): Item[] {
  if (!isCutOn(axis, max)) return [];
  return [text("»", right - 3, centre(row) + 4, theme.ground, { anchor: "end", weight: 600 })];
}

/** What is missing, in the place of the bar. */
function hole({ hole: reason }: Mark, row: number, { left, right, centre, theme, rowHeight }: Plot): Item[] {
  if (reason === null) return [];
  const size = Math.round(Math.min(12, Math.max(9, rowHeight * 0.62)));
  const words = cutText(reason, right - left - 8, size);
  return [text(words, left + 4, centre(row) + size * 0.35, theme.inkSoft, { size })];
}

/** The lines of the run ranges of a panel. */
export function rangeLines(
  marks: readonly (readonly (Pick<Mark, "min" | "max"> | null)[])[],
  plot: Plot,
): string {
  return marks
    .flatMap((ofRow, row) =>
      ofRow.map((mark) =>
        mark?.min == null || mark.max === null
          ? ""
          : `M${at(plot.across(mark.min))} ${at(plot.centre(row))}H${at(plot.across(mark.max))}`,
      ),
    )
    .join("");
}

function runDots(marks: readonly Mark[], { across, centre }: Plot): string {
  return marks
    .map(({ runs }, row) => runs.map((run) => `M${at(across(run))} ${at(centre(row))}h0`).join(""))
    .join("");
}

function marksOf({ marks, axis, reference }: BarPanel, plot: Plot, rows: number): Item[] {
  const shown = marks.slice(0, rows);
  const bottom = plot.centre(rows - 0.5);
  const top = plot.centre(-0.5);
  const line = reference === null ? "" : `M${at(plot.across(reference))} ${at(top)}V${at(bottom)}`;
  return [
    stroke(line, referenceColour(plot.theme), 1.5, { dash: "4 3" }),
    ...shown.flatMap((mark, row) => bar(mark, row, axis, plot)),
    stroke(
      rangeLines(
        shown.map((mark) => [mark]),
        plot,
      ),
      plot.theme.ink,
      1.25,
    ),
    stroke(runDots(shown, plot), plot.theme.ink, 4, { round: true }),
    ...shown.flatMap((mark, row) => cutSign(mark, row, axis, plot)),
    ...shown.flatMap((mark, row) => hole(mark, row, plot)),
  ];
}

/** The range of a mark's runs, in words: `39.2 to 39.4`. */
function spreadOf({ min, max }: Mark): string {
  return min === null || max === null ? "" : formatRange(min, max);
}

/** Ranked bars as a block. */
export function barBlock(panel: BarPanel): Block {
  return rowChartBlock({
    title: panel.title,
    labels: panel.marks.map(({ label }) => label),
    values: panel.marks.map(({ text: words }) => words),
    spreads: panel.marks.map(spreadOf),
    axis: panel.axis,
    unit: panel.unit,
    marks: (plot, rows) => marksOf(panel, plot, rows),
  });
}
