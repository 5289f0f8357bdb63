import { scatterLayout, type PointMark, type ScatterLayout } from "@/lib/chart/scatter-layout";
import { joinWords } from "@/lib/format";
import { tickText } from "@/lib/view/chart/axis";
import type { ScatterPanel } from "@/lib/view/chart/scatter-points";
import { shapePath } from "@/lib/view/chart/shape-path";
import type { Block } from "@/lib/picture/paint/block";
import { at, shape, stroke, text, type Box, type Item } from "@/lib/picture/paint/drawing";
import { cutText } from "@/lib/picture/font/fit-text";
import { textWidth } from "@/lib/picture/font/font";
import { cniColour, type Theme } from "@/lib/picture/paint/theme";

const HEAD = 20;
/** Of the vertical axis, above the plot. */
const LABEL = 18;
const FOOT = 68;
/** A scatter has no rows; it takes the height of as many. */
const HEIGHT_IN_ROWS = 17;
const LEAST_WIDTH = 480;
/** Of every text but the title. */
const SIZE = 11;

interface Plot {
  readonly box: Box;
  /** Shares of the plot's width and height in pixels of the picture. */
  readonly x: (share: number) => number;
  readonly y: (share: number) => number;
}

function plotIn({ yAxis }: ScatterPanel, outer: Box): Plot {
  const left = outer.x + 12 + Math.max(...yAxis.ticks.map((tick) => textWidth(tickText(tick), SIZE)));
  const box = {
    x: left,
    y: outer.y + HEAD + LABEL,
    width: outer.x + outer.width - left - 12,
    height: outer.height - HEAD - LABEL - FOOT,
  };
  return { box, x: (share) => box.x + share * box.width, y: (share) => box.y + share * box.height };
}

function axes({ xTicks, yTicks, xLabel, yLabel }: ScatterLayout, { box, x, y }: Plot, theme: Theme): Item[] {
  const bottom = box.y + box.height;
  const grid = [
    ...xTicks.map((tick) => `M${at(x(tick.at))} ${at(box.y)}V${at(bottom)}`),
    ...yTicks.map((tick) => `M${at(box.x)} ${at(y(tick.at))}h${at(box.width)}`),
  ].join("");
  const small = { size: SIZE } as const;
  return [
    stroke(grid, theme.hairline, 1),
    ...xTicks.map((tick) =>
      text(tick.text, x(tick.at), bottom + 14, theme.inkSoft, { ...small, anchor: "middle" }),
    ),
    ...yTicks.map((tick) =>
      text(tick.text, box.x - 6, y(tick.at) + 4, theme.inkSoft, { ...small, anchor: "end" }),
    ),
    text(xLabel, box.x + box.width, bottom + 28, theme.inkSoft, { ...small, anchor: "end" }),
    text(yLabel, box.x, box.y - 7, theme.inkSoft, small),
  ];
}

function ranges(point: PointMark, { x, y }: Plot, theme: Theme): Item {
  const across = `M${at(x(point.xRange[0]))} ${at(y(point.y))}H${at(x(point.xRange[1]))}`;
  return stroke(
    `${across}M${at(x(point.x))} ${at(y(point.yRange[0]))}V${at(y(point.yRange[1]))}`,
    theme.ink,
    1,
  );
}

function pointItems(point: PointMark, plot: Plot, theme: Theme): Item[] {
  const [px, py] = [plot.x(point.x), plot.y(point.y)];
  const mark = shape(shapePath(point.shape, at(px), at(py)), cniColour(theme, point.cni), {
    stroke: theme.ground,
    strokeWidth: 1,
    opacity: point.comparable ? 1 : 0.35,
  });
  if (!point.label) return [mark];
  const { text: words, leader, right, lower, anchor } = point.label;
  const written = text(words, px + right, py + lower + 4, theme.ink, { size: SIZE, anchor });
  if (!leader) return [mark, written];
  const d = `M${at(px + leader.from.x)} ${at(py + leader.from.y)}L${at(px + leader.to.x)} ${at(py + leader.to.y)}`;
  return [stroke(d, theme.inkSoft, 0.75), mark, written];
}

function absentWords({ absent }: ScatterPanel): string {
  return absent.length === 0 ? "" : `Without a point: ${joinWords(absent.map(({ label }) => label))}.`;
}

function draw(panel: ScatterPanel, box: Box, theme: Theme): readonly Item[] {
  const plot = plotIn(panel, box);
  const layout = scatterLayout(panel, {
    height: plot.box.height,
    widths: [plot.box.width, plot.box.width],
    measure: (label) => textWidth(label, SIZE),
  });
  const below = [layout.key, layout.cut, absentWords(panel)].filter(Boolean);
  const foot = box.y + box.height - 22;
  return [
    text(cutText(panel.title, box.width, 13, 600), box.x, box.y + 13, theme.ink, { size: 13, weight: 600 }),
    ...axes(layout, plot, theme),
    ...layout.points.map((point) => ranges(point, plot, theme)),
    ...layout.points.flatMap((point) => pointItems(point, plot, theme)),
    ...below.map((words, line) =>
      text(cutText(words, box.width, SIZE), box.x, foot + line * 15, theme.inkSoft, { size: SIZE }),
    ),
  ];
}

/** Two metrics against each other as a block. */
export function scatterBlock(panel: ScatterPanel): Block {
  return {
    rows: HEIGHT_IN_ROWS,
    fixed: HEAD + LABEL + FOOT,
    least: LEAST_WIDTH,
    draw: (box, _rows, theme) => draw(panel, box, theme),
  };
}
