import type { Cni } from "@/lib/dataset/facts/dimensions";
import { position, type Axis } from "@/lib/view/chart/axis";
import type { SecondsPanel } from "@/lib/seconds/seconds-charts";
import { at, rect, shape, stroke, text, type Box, type Item } from "@/lib/picture/paint/drawing";
import { wrapText } from "@/lib/picture/paint/fit-text";
import { cniColour, type Theme } from "@/lib/picture/paint/theme";

const SIZE = 12;
const SMALL = 11;
const LINE = 16;
const BAND_OPACITY = 0.22;
const times = [0, 20, 40, 60] as const;

/** One panel's place, and where its values and seconds stand in it. */
interface Place {
  readonly box: Box;
  /** The omitted second is the one before 0. */
  readonly across: (second: number) => number;
  readonly up: (value: number) => number;
  readonly theme: Theme;
  readonly colour: string;
}

/** The place of a panel in a box: the values on an axis, the seconds across. */
export function placeOf(box: Box, axis: Axis, theme: Theme, cni: Cni): Place {
  return {
    box,
    across: (second) => box.x + ((second + 1) / 61) * box.width,
    up: (value) => box.y + (1 - position(axis, value)) * box.height,
    theme,
    colour: cniColour(theme, cni),
  };
}

/** A line through the middle of each second; broken where a second has no value. */
function linePath(seconds: SecondsPanel["seconds"], { across, up }: Place): string {
  return seconds
    .map((value, second) => {
      if (value === null) return "";
      const isJoined = second > 0 && seconds[second - 1] !== null;
      return `${isJoined ? "L" : "M"}${at(across(second + 0.5))} ${at(up(value))}`;
    })
    .join("");
}

function distributionItems({ distribution }: SecondsPanel, { across, up, theme, colour }: Place): Item[] {
  if (!distribution) return [];
  const { p5, p50, p95 } = distribution;
  const [left, right] = [across(0), across(60)];
  const band = { x: left, y: up(p95), width: right - left, height: Math.max(0.5, up(p5) - up(p95)) };
  return [
    rect(band, colour, { opacity: BAND_OPACITY }),
    stroke(`M${at(left)} ${at(up(p50))}H${at(right)}`, theme.ink, 1, { dash: "4 3" }),
  ];
}

function omittedItems({ omitted }: SecondsPanel, { across, up, box, theme }: Place): Item[] {
  const second = { x: across(-1), y: box.y, width: across(0) - across(-1), height: box.height };
  const [x, y] = [at(across(-0.5)), omitted === null ? 0 : at(up(omitted))];
  const circle = `M${at(x - 2.5)} ${y}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0z`;
  return [
    rect(second, theme.hairline),
    ...(omitted === null ? [] : [shape(circle, theme.ground, { stroke: theme.ink, strokeWidth: 1 })]),
  ];
}

/** Words in a panel's place, in as many lines as it has room for. */
export function wordsIn({ x, y, width, height }: Box, words: string, theme: Theme): Item[] {
  const lines = wrapText(words, width - 8, SIZE, Math.max(1, Math.floor(height / LINE)));
  return lines.map((line, index) =>
    text(line, x + 4, y + LINE * (index + 1) - 4, theme.inkSoft, { size: SIZE }),
  );
}

/** The ticks that have a line and a figure: the ends of the axis and zero. */
export const gridTicks = ({ ticks, domain: [low, high] }: Axis) =>
  ticks.filter((tick) => tick === low || tick === high || tick === 0);

/** The 60 seconds of one run, the omitted first one apart; where there are none, the reason. */
export function panelItems(panel: SecondsPanel, place: Place, axis: Axis): Item[] {
  const { box, across, up, theme, colour } = place;
  if (panel.reason !== null) return wordsIn(box, panel.reason, theme);
  const grid = gridTicks(axis).map((tick) => `M${at(box.x)} ${at(up(tick))}h${at(box.width)}`);
  return [
    ...omittedItems(panel, place).slice(0, 1),
    stroke(grid.join(""), theme.hairline, 1),
    ...distributionItems(panel, place),
    stroke(linePath(panel.seconds, place), colour, 1.5),
    ...omittedItems(panel, place).slice(1),
    ...times.map((time) =>
      text(time === 60 ? "60 s" : String(time), across(time), box.y + box.height + 13, theme.inkSoft, {
        size: SMALL,
        anchor: time === 60 ? "end" : "middle",
      }),
    ),
  ];
}
