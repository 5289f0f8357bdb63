import { position } from "./axis";
import type { ScatterPanel } from "./scatter-points";

/** Where a point's text is, relative to the point: at which side, and by how many pixels to the right and lower its middle is. */
export interface LabelPlace {
  readonly anchor: "start" | "middle" | "end";
  readonly right: number;
  readonly lower: number;
  /** Whether the text is so far that a line from the point must lead to it. */
  readonly isFar?: boolean;
}

/** What is written at a point: its name, or the number of the key that has it. Null where nothing has room. */
export interface PointText {
  readonly text: string;
  readonly place: LabelPlace;
}

/** The texts of a scatter: at each point, and the names that are in the key, with the number at the point or none. */
export interface ScatterTexts {
  readonly points: readonly (PointText | null)[];
  readonly key: readonly { readonly number: string | null; readonly label: string }[];
}

/** Where texts are placed, in pixels: they are clear of everything at every plot width from `widths[0]` to `widths[1]`. */
export interface LabelRoom {
  readonly height: number;
  readonly widths: readonly [number, number];
  /** Of a text at the labels' size. */
  readonly measure: (text: string) => number;
}

const LINE = 13;
/** From the point's middle to the start of a text next to it: the mark and a gap. */
const BESIDE = 9;
const ABOVE = 15;
const MARK = 7;

const places: readonly LabelPlace[] = [
  { anchor: "start", right: BESIDE, lower: 0 },
  { anchor: "end", right: -BESIDE, lower: 0 },
  { anchor: "middle", right: 0, lower: -ABOVE },
  { anchor: "middle", right: 0, lower: ABOVE },
  { anchor: "start", right: BESIDE - 2, lower: -LINE + 2 },
  { anchor: "start", right: BESIDE - 2, lower: LINE - 2 },
  { anchor: "end", right: 2 - BESIDE, lower: -LINE + 2 },
  { anchor: "end", right: 2 - BESIDE, lower: LINE - 2 },
];

/** Numbers go farther out than names, in circles, where their points crowd: a line leads to them. */
const farPlaces: readonly LabelPlace[] = [28, 42, 56, 70, 84].flatMap((radius) =>
  Array.from({ length: 16 }, (_, step) => {
    const angle = (step * Math.PI) / 8;
    return {
      anchor: "middle" as const,
      right: Math.round(radius * Math.cos(angle)),
      lower: Math.round(radius * Math.sin(angle)),
      isFar: true,
    };
  }),
);

/** Something that takes room: across from `from` to `to` as a share of the width and pixels next to it, and in height in pixels. */
interface Obstacle {
  readonly from: readonly [share: number, pixels: number];
  readonly to: readonly [share: number, pixels: number];
  readonly top: number;
  readonly bottom: number;
}

function boxOf(share: number, y: number, { anchor, right, lower }: LabelPlace, width: number): Obstacle {
  const start = { start: right, middle: right - width / 2, end: right - width }[anchor];
  return {
    from: [share, start],
    to: [share, start + width],
    top: y + lower - LINE / 2,
    bottom: y + lower + LINE / 2,
  };
}

/** Whether two things touch at some width of a range. Both ends move in proportion, so their distance runs through an interval. */
function touch(a: Obstacle, b: Obstacle, widths: LabelRoom["widths"]): boolean {
  if (a.top >= b.bottom || b.top >= a.bottom) return false;
  const gaps = (end: Obstacle["to"], start: Obstacle["from"]) =>
    widths.map((width) => (start[0] - end[0]) * width + start[1] - end[1]);
  const [ab, ba] = [gaps(a.to, b.from), gaps(b.to, a.from)];
  const isRightOf = ab.every((gap) => gap >= 0);
  const isLeftOf = ba.every((gap) => gap >= 0);
  return !isRightOf && !isLeftOf;
}

function isInside({ from, to, top, bottom }: Obstacle, { height, widths }: LabelRoom): boolean {
  const inside = widths.every((width) => from[0] * width + from[1] >= 0 && to[0] * width + to[1] <= width);
  return inside && top >= 0 && bottom <= height;
}

/** Every mark and range line of a panel. */
function obstaclesOf({ points, xAxis, yAxis }: ScatterPanel, room: LabelRoom): Obstacle[] {
  const yAt = (value: number) => (1 - position(yAxis, value)) * room.height;
  return points.flatMap(({ x, y, xRange, yRange }): Obstacle[] => {
    const [share, middle] = [position(xAxis, x), yAt(y)];
    return [
      { from: [share, -MARK], to: [share, MARK], top: middle - MARK, bottom: middle + MARK },
      {
        from: [position(xAxis, xRange[0]), -1],
        to: [position(xAxis, xRange[1]), 1],
        top: middle - 1,
        bottom: middle + 1,
      },
      { from: [share, -1], to: [share, 1], top: yAt(yRange[1]) - 1, bottom: yAt(yRange[0]) + 1 },
    ];
  });
}

/**
 * Writes each point's name where it is clear of every mark, range line, other text and edge at every width of the room; where there
 * is none, a number at the point and the name in the key; where even that has no room, the name in the key alone.
 */
export function placeTexts(panel: ScatterPanel, room: LabelRoom): ScatterTexts {
  const taken = obstaclesOf(panel, room);
  const tryText = (index: number, text: string, where: readonly LabelPlace[]): PointText | null => {
    const point = panel.points[index];
    if (!point) return null;
    const share = position(panel.xAxis, point.x);
    const y = (1 - position(panel.yAxis, point.y)) * room.height;
    for (const place of where) {
      const box = boxOf(share, y, place, room.measure(text));
      if (!isInside(box, room) || taken.some((other) => touch(box, other, room.widths))) continue;
      taken.push(box);
      return { text, place };
    }
    return null;
  };
  const names = panel.points.map(({ label }, index) => tryText(index, label, places));
  const key: { number: string | null; label: string }[] = [];
  const points = panel.points.map(({ label }, index) => {
    const name = names[index];
    if (name) return name;
    const next = String(key.filter((entry) => entry.number !== null).length + 1);
    const number = tryText(index, next, [...places, ...farPlaces]);
    key.push({ number: number && number.text, label });
    return number;
  });
  return { points, key };
}

/** The line to a far text, from the edge of the mark to the edge of the text, relative to the point; null where the text is near. */
export function leaderOf({ right, lower, isFar }: LabelPlace): { from: Spot; to: Spot } | null {
  if (!isFar) return null;
  const length = Math.hypot(right, lower);
  const at = (distance: number): Spot => ({ x: (right * distance) / length, y: (lower * distance) / length });
  return { from: at(MARK - 2), to: at(length - LINE / 2 - 2) };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The key in words: `1 Cilium; 2 Canal; without a mark of its own: Antrea`. */
export function keyWords({ key }: Pick<ScatterTexts, "key">): string {
  const numbered = key
    .filter(({ number }) => number !== null)
    .map(({ number, label }) => `${number} ${label}`);
  const others = key.filter(({ number }) => number === null).map(({ label }) => label);
  return [
    ...(numbered.length > 0 ? [numbered.join("; ")] : []),
    ...(others.length > 0 ? [`no room for a number: ${others.join("; ")}`] : []),
  ].join("; ");
}
