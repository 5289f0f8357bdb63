import type { Axis } from "@/lib/view/chart/axis";

/** A value as it is drawn: one beyond the axis is cut at its end. Null for none. */
export function onAxis({ domain }: Axis, value: number | null | undefined): number | null {
  return value == null ? null : Math.min(domain[1], Math.max(domain[0], value));
}

/** How far the range of the runs reaches below and above a value on the axis, as Recharts' error bars take it; null for no range. */
export function errorOf(
  axis: Axis,
  value: number | null | undefined,
  min: number | null | undefined,
  max: number | null | undefined,
): [number, number] | null {
  const [middle, low, high] = [onAxis(axis, value), onAxis(axis, min), onAxis(axis, max)];
  return middle === null || low === null || high === null ? null : [middle - low, high - middle];
}

/** How Recharts draws the range of the runs: without ends, in the style of the painted one. */
export const rangeLine = { className: "range", width: 0, isAnimationActive: false } as const;
