"use client";
import { tickText } from "@/lib/view/chart/axis";

/** What Recharts hands to a tick that it draws. */
interface TickProps {
  readonly x: number | string;
  readonly y: number | string;
  readonly payload: { readonly value: number | string };
}

/** Draws the ticks below a plot on the drawn chart's line: `y` is the baseline of their text. */
export function tickBelow(y: number) {
  return function TickBelow({ x, payload }: TickProps) {
    return (
      <text className="tick" x={x} y={y} textAnchor="middle">
        {tickText(Number(payload.value))}
      </text>
    );
  };
}

/** Draws the ticks or labels left of a plot, ending at `x`, each with the text of its value. */
export function tickBeside(x: number, textOf: (value: number | string) => string, className?: string) {
  return function TickBeside({ y, payload }: TickProps) {
    return (
      <text className={className} x={x} y={y} dy="0.35em" textAnchor="end">
        {textOf(payload.value)}
      </text>
    );
  };
}
