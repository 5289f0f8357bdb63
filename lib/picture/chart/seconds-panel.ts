import { secondsLayout, type Point, type SecondsLayout } from "@/lib/chart/seconds-layout";
import type { Cni } from "@/lib/dataset/facts/dimensions";
import { at, rect, shape, stroke, text, type Box, type Item } from "@/lib/picture/paint/drawing";
import { wrapText } from "@/lib/picture/font/fit-text";
import { cniColour, type Theme } from "@/lib/picture/paint/theme";
import type { SecondsPanel } from "@/lib/seconds/seconds-charts";
import type { Axis } from "@/lib/view/chart/axis";

const SIZE = 12;
const SMALL = 11;
const LINE = 16;
const BAND_OPACITY = 0.22;

/** The place of one panel: shares of its width and height in pixels of the picture. */
interface Place {
  readonly box: Box;
  readonly x: (share: number) => number;
  readonly y: (share: number) => number;
  readonly theme: Theme;
  readonly colour: string;
}

/** The place of a panel in a box. */
export function placeOf(box: Box, theme: Theme, cni: Cni): Place {
  return {
    box,
    x: (share) => box.x + share * box.width,
    y: (share) => box.y + share * box.height,
    theme,
    colour: cniColour(theme, cni),
  };
}

function linePath(points: readonly Point[], { x, y }: Place): string {
  return `M${points.map((point) => `${at(x(point.x))} ${at(y(point.y))}`).join("L")}`;
}

function bandItems({ band }: SecondsLayout, { x, y, theme, colour }: Place): Item[] {
  if (!band) return [];
  const [left, right, top, bottom] = [x(band.from), x(band.to), y(band.top), y(band.bottom)];
  const box = { x: left, y: top, width: right - left, height: Math.max(0.5, bottom - top) };
  return [
    rect(box, colour, { opacity: BAND_OPACITY }),
    stroke(`M${at(left)} ${at(y(band.median))}H${at(right)}`, theme.ink, 1, { dash: "4 3" }),
  ];
}

function omittedPoint({ omittedPoint: point }: SecondsLayout, { x, y, theme }: Place): Item[] {
  if (!point) return [];
  const circle = `M${at(x(point.x) - 2.5)} ${at(y(point.y))}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0z`;
  return [shape(circle, theme.ground, { stroke: theme.ink, strokeWidth: 1 })];
}

/** Words in a panel's place, in as many lines as it has room for. */
export function wordsIn({ x, y, width, height }: Box, words: string, theme: Theme): Item[] {
  const lines = wrapText(words, width - 8, SIZE, Math.max(1, Math.floor(height / LINE)));
  return lines.map((line, index) =>
    text(line, x + 4, y + LINE * (index + 1) - 4, theme.inkSoft, { size: SIZE }),
  );
}

function timeItems({ times }: SecondsLayout, { box, x, theme }: Place): Item[] {
  return times.map((time, index) => {
    const isLast = index === times.length - 1;
    const anchor = isLast ? "end" : "middle";
    const words = isLast ? `${time.text} s` : time.text;
    return text(words, x(time.at), box.y + box.height + 13, theme.inkSoft, { size: SMALL, anchor });
  });
}

/** The 60 seconds of one run, the skipped first one apart; where there are none, the reason. */
export function panelItems(panel: SecondsPanel, place: Place, axis: Axis): Item[] {
  const { box, x, y, theme, colour } = place;
  if (panel.reason !== null) return wordsIn(box, panel.reason, theme);
  const layout = secondsLayout(panel, axis);
  const { from, to } = layout.omitted;
  const grid = layout.ticks.map((tick) => `M${at(box.x)} ${at(y(tick.at))}h${at(box.width)}`);
  return [
    rect({ x: x(from), y: box.y, width: x(to) - x(from), height: box.height }, theme.hairline),
    stroke(grid.join(""), theme.hairline, 1),
    ...bandItems(layout, place),
    stroke(layout.lines.map((points) => linePath(points, place)).join(""), colour, 1.5),
    ...omittedPoint(layout, place),
    ...timeItems(layout, place),
  ];
}
