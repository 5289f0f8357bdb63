import { position } from "./axis";
import type { ScatterPanel } from "./scatter-points";

/** Where a point's label stands, relative to the point: on which side, and how many pixels lower. */
export interface LabelPlace {
  readonly anchor: "start" | "end";
  readonly lower: number;
}

/** Pixels that a letter, a line and the gap between point and label take at the labels' size. */
const LETTER = 6.4;
const LINE = 12;
const GAP = 9;
/** The plot of a page is drawn in any width; labels are placed for this one, its least on a desktop. */
const PAGE_PLOT_WIDTH = 800;

const candidates: readonly LabelPlace[] = [0, -LINE, LINE, -2 * LINE, 2 * LINE].flatMap((lower) => [
  { anchor: "start", lower },
  { anchor: "end", lower },
]);

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Places the label of each point beside it where it lies on no other label and no other point; null where there is no such place. Sizes are in pixels. */
export function placeLabels(
  panel: ScatterPanel,
  plotHeight: number,
  plotWidth = PAGE_PLOT_WIDTH,
): (LabelPlace | null)[] {
  const spots = panel.points.map(({ x, y }) => ({
    x: position(panel.xAxis, x) * plotWidth,
    y: (1 - position(panel.yAxis, y)) * plotHeight,
  }));
  const taken: Box[] = spots.map(({ x, y }) => ({ left: x - 6, right: x + 6, y }));
  return panel.points.map(({ label }, index) => {
    const spot = spots[index];
    if (!spot) return null;
    const boxOf = ({ anchor, lower }: LabelPlace): Box => {
      const left = anchor === "start" ? spot.x + GAP : spot.x - GAP - label.length * LETTER;
      return { left, right: left + label.length * LETTER, y: spot.y + lower };
    };
    const place = candidates.find((candidate) => {
      const box = boxOf(candidate);
      const isInside = box.left >= 0 && box.right <= plotWidth && box.y > 0 && box.y < plotHeight;
      return isInside && !taken.some((other) => meets(box, other));
    });
    if (place) taken.push(boxOf(place));
    return place ?? null;
  });
}

function meets(a: Box, b: Box): boolean {
  return Math.abs(a.y - b.y) < LINE && a.left < b.right && b.left < a.right;
}
