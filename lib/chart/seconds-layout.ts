import type { SecondsPanel } from "@/lib/seconds/seconds-charts";
import { position, tickText, type Axis } from "@/lib/view/chart/axis";

/** A position on a small chart: shares of its width from the left and of its height from the top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface SecondsTick {
  readonly at: number;
  readonly value: number;
  readonly text: string;
}

/** The seconds of one run as marks: the skipped second at the left, then one point in the middle of each second. */
export interface SecondsLayout {
  /** Where the skipped second is. */
  readonly omitted: { readonly from: number; readonly to: number };
  /** Its value; null where there is none. */
  readonly omittedPoint: Point | null;
  /** From the 5th to the 95th percentile of the seconds, and their median; null where no second has a value. */
  readonly band: {
    readonly from: number;
    readonly to: number;
    readonly top: number;
    readonly bottom: number;
    readonly median: number;
  } | null;
  /** Broken where a second has no value. */
  readonly lines: readonly (readonly Point[])[];
  /** The ends of the axis and zero. */
  readonly ticks: readonly SecondsTick[];
  /** In seconds. */
  readonly times: readonly SecondsTick[];
}

/** Seconds of a run after the skipped one. */
const SECONDS = 60;
const times = [0, 20, 40, 60] as const;

function across(second: number): number {
  return (second + 1) / (SECONDS + 1);
}

function linesOf(seconds: SecondsPanel["seconds"], up: (value: number) => number): Point[][] {
  const lines: Point[][] = [];
  seconds.forEach((value, second) => {
    if (value === null) return;
    const point = { x: across(second + 0.5), y: up(value) };
    const isJoined = second > 0 && seconds[second - 1] !== null;
    const line = isJoined ? lines.at(-1) : undefined;
    if (line) line.push(point);
    else lines.push([point]);
  });
  return lines;
}

/** The ticks that have a line and a figure: the ends of the axis and zero. */
export function secondsTicks(axis: Axis): SecondsLayout["ticks"] {
  const [low, high] = axis.domain;
  return axis.ticks
    .filter((tick) => tick === low || tick === high || tick === 0)
    .map((tick) => ({ at: 1 - position(axis, tick), value: tick, text: tickText(tick) }));
}

/** Lays the seconds of a run out on an axis that it shares with others. */
export function secondsLayout({ seconds, omitted, distribution }: SecondsPanel, axis: Axis): SecondsLayout {
  const up = (value: number) => 1 - position(axis, value);
  return {
    omitted: { from: across(-1), to: across(0) },
    omittedPoint: omitted === null ? null : { x: across(-0.5), y: up(omitted) },
    band: distribution && {
      from: across(0),
      to: across(SECONDS),
      top: up(distribution.p95),
      bottom: up(distribution.p5),
      median: up(distribution.p50),
    },
    lines: linesOf(seconds, up),
    ticks: secondsTicks(axis),
    times: times.map((time) => ({ at: across(time), value: time, text: String(time) })),
  };
}
