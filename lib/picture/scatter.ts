import { joinWords } from "@/lib/format";
import { position, tickText } from "@/lib/view/axis";
import { encryptionShapes } from "@/lib/view/dot-rows";
import { keyWords, leaderOf, placeTexts, type ScatterTexts } from "@/lib/view/scatter-labels";
import { axisLabel, cutPointWords, type ScatterPanel } from "@/lib/view/scatter-points";
import { shapePath } from "@/lib/view/shape-path";
import type { Block } from "./block";
import { at, shape, stroke, text, type Box, type Item } from "./drawing";
import { cutText } from "./fit-text";
import { textWidth } from "./font";
import { cniColour, type Theme } from "./theme";

const HEAD = 20;
const FOOT = 68;
/** A scatter has no rows; it takes the height of as many. */
const HEIGHT_IN_ROWS = 17;
const LEAST_WIDTH = 480;

interface Plot {
  readonly box: Box;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

function plotIn({ xAxis, yAxis }: ScatterPanel, outer: Box): Plot {
  const left = outer.x + 12 + Math.max(...yAxis.ticks.map((tick) => textWidth(tickText(tick), 11)));
  const box = {
    x: left,
    y: outer.y + HEAD + 4,
    width: outer.x + outer.width - left - 12,
    height: outer.height - HEAD - 4 - FOOT,
  };
  return {
    box,
    x: (value) => box.x + position(xAxis, value) * box.width,
    y: (value) => box.y + (1 - position(yAxis, value)) * box.height,
  };
}

function axes({ xAxis, yAxis, xMetric, yMetric }: ScatterPanel, { box, x, y }: Plot, theme: Theme): Item[] {
  const bottom = box.y + box.height;
  const grid = [
    ...xAxis.ticks.map((tick) => `M${at(x(tick))} ${at(box.y)}V${at(bottom)}`),
    ...yAxis.ticks.map((tick) => `M${at(box.x)} ${at(y(tick))}h${at(box.width)}`),
  ].join("");
  const small = { size: 11 } as const;
  return [
    stroke(grid, theme.hairline, 1),
    ...xAxis.ticks.map((tick) =>
      text(tickText(tick), x(tick), bottom + 14, theme.inkSoft, { ...small, anchor: "middle" }),
    ),
    ...yAxis.ticks.map((tick) =>
      text(tickText(tick), box.x - 6, y(tick) + 4, theme.inkSoft, { ...small, anchor: "end" }),
    ),
    text(axisLabel(xMetric, xAxis), box.x + box.width, bottom + 28, theme.inkSoft, {
      ...small,
      anchor: "end",
    }),
    text(axisLabel(yMetric, yAxis), box.x + 4, box.y + 11, theme.inkSoft, small),
  ];
}

function pointItems(
  panel: ScatterPanel,
  plot: Plot,
  { points: written }: ScatterTexts,
  theme: Theme,
): Item[] {
  return panel.points.flatMap((point, index) => {
    const [px, py] = [plot.x(point.x), plot.y(point.y)];
    const d = shapePath(encryptionShapes[point.encryption], at(px), at(py));
    const faint = point.comparable ? 1 : 0.35;
    const mark = shape(d, cniColour(theme, point.cni), {
      stroke: theme.ground,
      strokeWidth: 1,
      opacity: faint,
    });
    const own = written[index];
    if (!own) return [mark];
    const { right, lower, anchor } = own.place;
    const leader = leaderOf(own.place);
    const line = leader
      ? [
          stroke(
            `M${at(px + leader.from.x)} ${at(py + leader.from.y)}L${at(px + leader.to.x)} ${at(py + leader.to.y)}`,
            theme.inkSoft,
            0.75,
          ),
        ]
      : [];
    return [...line, mark, text(own.text, px + right, py + lower + 4, theme.ink, { size: 11, anchor })];
  });
}

function ranges({ points }: ScatterPanel, { x, y }: Plot): string {
  return points
    .map(
      (point) =>
        `M${at(x(point.xRange[0]))} ${at(y(point.y))}H${at(x(point.xRange[1]))}M${at(x(point.x))} ${at(y(point.yRange[0]))}V${at(y(point.yRange[1]))}`,
    )
    .join("");
}

function absentWords({ absent }: ScatterPanel): string {
  return absent.length === 0 ? "" : `Without a point: ${joinWords(absent.map(({ label }) => label))}.`;
}

function draw(panel: ScatterPanel, box: Box, theme: Theme): readonly Item[] {
  const plot = plotIn(panel, box);
  const texts = placeTexts(panel, {
    height: plot.box.height,
    widths: [plot.box.width, plot.box.width],
    measure: (label) => textWidth(label, 11),
    cornerText: axisLabel(panel.yMetric, panel.yAxis),
  });
  const below = [keyWords(texts), cutPointWords(panel), absentWords(panel)].filter(Boolean);
  const foot = box.y + box.height - 22;
  return [
    text(cutText(panel.title, box.width, 13, 600), box.x, box.y + 13, theme.ink, { size: 13, weight: 600 }),
    ...axes(panel, plot, theme),
    stroke(ranges(panel, plot), theme.ink, 1),
    ...pointItems(panel, plot, texts, theme),
    ...below.map((words, line) =>
      text(cutText(words, box.width, 11), box.x, foot + line * 15, theme.inkSoft, { size: 11 }),
    ),
  ];
}

/** Two metrics against each other as a block. */
export function scatterBlock(panel: ScatterPanel): Block {
  return {
    rows: HEIGHT_IN_ROWS,
    fixed: HEAD + 4 + FOOT,
    least: LEAST_WIDTH,
    draw: (box, _rows, theme) => draw(panel, box, theme),
  };
}
