import { units } from "@/lib/units";

/** How unsteady a run was, defined once for every table. */
export const steadiness = {
  label: "Spread inside the run",
  unit: units.percent,
  better: "lower",
  definition:
    "(95th − 5th percentile) / median of the bandwidth over the 60 seconds, in percent. Lower is steadier.",
  caveat:
    "It says how even the seconds of one run are, not how alike the runs are. Short stalls do not show in the spread; see the slowest second.",
} as const;

/** The spread in percent; null where the median is zero. */
export function spreadInside(p5: number, p50: number, p95: number): number | null {
  return p50 === 0 ? null : (100 * (p95 - p5)) / p50;
}
