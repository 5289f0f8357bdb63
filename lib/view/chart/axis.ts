import { formatShort } from "@/lib/format";
import type { Scale } from "@/lib/view/link/view-state";

/** A chart axis in shown units: what it spans and where its ticks are. A log axis spans positive values only. */
export interface Axis {
  readonly scale: Scale;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Whether values lie beyond the upper end: they are cut there, and their figures are written. */
  readonly isCut?: boolean;
}

const TICK_TARGET = 5;

/** The step of 1, 2 or 5 times a power of ten that cuts a span into about five. */
function niceStep(span: number): number {
  const rough = span / TICK_TARGET;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  return (factor < 1.5 ? 1 : factor < 3.5 ? 2 : factor < 7.5 ? 5 : 10) * power;
}

function linearAxis(low: number, high: number): Axis {
  if (low === high) return { scale: "linear", domain: [low, low + 1], ticks: [low, low + 1] };
  const step = niceStep(high - low);
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return {
    scale: "linear",
    domain: [ticks[0] as number, ticks[ticks.length - 1] as number],
    ticks,
  };
}

function logAxis(low: number, high: number): Axis {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const steps = last - first <= 2 ? [1, 2, 5] : [1];
  const powers = Array.from({ length: Math.max(1, last - first) + 1 }, (_, index) => first + index);
  const all = powers.flatMap((power) => steps.map((step) => Number((step * 10 ** power).toPrecision(12))));
  const start = all.findLast((tick) => tick <= low) ?? all[0] ?? low;
  const end = all.find((tick) => tick >= high && tick > start) ?? all.at(-1) ?? high;
  return {
    scale: "log",
    domain: [start, end],
    ticks: all.filter((tick) => tick >= start && tick <= end),
  };
}

/**
 * The axis for a set of values. Linear axes hold zero when `fromZero`. Where a log axis was asked for and a value is zero or
 * negative, the axis is linear: a log axis cannot show it.
 */
export function axisFor(values: readonly number[], scale: Scale, fromZero: boolean): Axis {
  if (values.length === 0) return linearAxis(0, 1);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (scale === "log" && low > 0) return logAxis(low, high);
  return fromZero ? linearAxis(Math.min(0, low), Math.max(0, high)) : linearAxis(low, high);
}

/** A bar shorter than this share of the axis cannot be read. */
const LEGIBLE = 0.02;

/**
 * The value above which outliers are cut so that at least half of the figures can be read: the largest that is kept. Outliers are
 * dropped from the largest down, fewer than half of them. Null where none has to be cut, or cutting would not help.
 */
export function largestKept(figures: readonly number[]): number | null {
  if (figures.some((figure) => figure < 0)) return null;
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1];
  if (middle === undefined || middle === 0) return null;
  const legible = (largest: number) => middle >= LEGIBLE * largest;
  const largest = sorted.findLast(legible);
  return largest === undefined || largest === sorted.at(-1) ? null : largest;
}

/** A figure with the range of its runs, in shown units. */
export interface Extent {
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

/**
 * The axis of figures that starts at zero: outliers that would flatten the rest are cut, on a linear axis of positive figures. It then
 * spans the figures that are kept, and a range of runs that goes beyond is cut as well.
 */
export function figureAxis(extents: readonly Extent[], scale: Scale): Axis {
  const all = extents.flatMap(({ value, min, max }) => [value, min, max]);
  const kept = scale === "linear" ? largestKept(extents.map(({ value }) => value)) : null;
  if (kept === null) return axisFor(all, scale, true);
  const axis = axisFor(
    extents.map(({ value }) => value).filter((value) => value <= kept),
    scale,
    true,
  );
  return { ...axis, isCut: all.some((value) => value > axis.domain[1]) };
}

/** Whether a figure is cut on its axis. */
export function isCutOn({ isCut, domain }: Axis, value: number | null): boolean {
  return isCut === true && value !== null && value > domain[1];
}

/** The position of a value on an axis, from 0 to 1; values outside the domain are held at its ends. */
export function position(axis: Axis, value: number): number {
  const on = axis.scale === "log" ? Math.log10 : (x: number) => x;
  const [low, high] = axis.domain;
  const share =
    (on(Math.max(value, axis.scale === "log" ? low : -Infinity)) - on(low)) / (on(high) - on(low));
  return Math.min(1, Math.max(0, share));
}

/** The value at which bars start: zero, or the low end of a log axis. */
export function barStart(axis: Axis): number {
  return axis.scale === "log" ? axis.domain[0] : 0;
}

/** A tick's text: short, without needless digits. */
export function tickText(value: number): string {
  return formatShort(value).replace("-", "−");
}
