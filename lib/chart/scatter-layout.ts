import type { Cni } from "@/lib/dataset/facts/dimensions";
import { position, tickText } from "@/lib/view/chart/axis";
import { encryptionShapes } from "@/lib/view/chart/dot-rows";
import { keyWords, leaderOf, placeTexts, type LabelRoom } from "@/lib/view/chart/scatter-labels";
import { axisLabel, cutPointWords, type ScatterPanel } from "@/lib/view/chart/scatter-points";
import type { Shape } from "@/lib/view/chart/shape-path";

/** A position on a scatter: shares of the plot's width from the left and of its height from the top. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The text at a point, in pixels from the point; the leader is the line to a text that is far. */
export interface PointLabel {
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
  readonly right: number;
  readonly lower: number;
  readonly leader: { readonly from: Spot; readonly to: Spot } | null;
}

/** A point with its two ranges as a cross, in shares. */
export interface PointMark extends Spot {
  readonly key: string;
  readonly xRange: readonly [number, number];
  readonly yRange: readonly [number, number];
  readonly shape: Shape;
  readonly cni: Cni;
  readonly comparable: boolean;
  readonly label: PointLabel | null;
}

/** A scatter's marks and words for plots of some widths. */
export interface ScatterLayout {
  readonly xTicks: readonly { readonly at: number; readonly text: string }[];
  readonly yTicks: readonly { readonly at: number; readonly text: string }[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly points: readonly PointMark[];
  /** The names of the numbers at points, in words; empty where every point has its name. */
  readonly key: string;
  /** Which points exceed the scale; empty where none does. */
  readonly cut: string;
}

/** Lays a scatter out: `room` is the plot's size and how its texts are measured. */
export function scatterLayout(panel: ScatterPanel, room: LabelRoom): ScatterLayout {
  const { xAxis, yAxis, xMetric, yMetric } = panel;
  const [x, y] = [(value: number) => position(xAxis, value), (value: number) => 1 - position(yAxis, value)];
  const yLabel = axisLabel(yMetric, yAxis);
  const texts = placeTexts(panel, room);
  const labelOf = (index: number): PointLabel | null => {
    const written = texts.points[index];
    if (!written) return null;
    const { anchor, right, lower } = written.place;
    return { text: written.text, anchor, right, lower, leader: leaderOf(written.place) };
  };
  return {
    xTicks: xAxis.ticks.map((tick) => ({ at: x(tick), text: tickText(tick) })),
    yTicks: yAxis.ticks.map((tick) => ({ at: y(tick), text: tickText(tick) })),
    xLabel: axisLabel(xMetric, xAxis),
    yLabel,
    points: panel.points.map((point, index) => ({
      key: point.key,
      x: x(point.x),
      y: y(point.y),
      xRange: [x(point.xRange[0]), x(point.xRange[1])],
      yRange: [y(point.yRange[0]), y(point.yRange[1])],
      shape: encryptionShapes[point.encryption],
      cni: point.cni,
      comparable: point.comparable,
      label: labelOf(index),
    })),
    key: texts.key.length > 0 ? keyWords(texts) : "",
    cut: cutPointWords(panel),
  };
}
