import type { Variant } from "@/lib/dataset/dataset";
import { columnWriter } from "@/lib/format-column";
import { hasSeconds, runsOf, type RunSeconds } from "./seconds";
import type { SecondsTestId } from "./seconds-file";
import { summariseSeconds } from "./summarise-seconds";
import { median } from "@/lib/statistics/summarise-runs";
import { gigabitsPerSecond } from "@/lib/units";
import type { VariantWithSeconds } from "./seconds-charts";

/** How steady a variant's runs of a test were. Figures in stored units. */
export interface SteadinessRow {
  readonly variant: Variant;
  /** The spread inside each run in percent, or why there is none, in run order. */
  readonly spreads: readonly (number | string)[];
  /** Median over the runs that have a spread; null when none has. */
  readonly spread: number | null;
  /** The least bandwidth of any second of any run; null where there are none. */
  readonly least: number | null;
  /** Percent of the datagrams lost, median over the runs; null on TCP and where there are none. */
  readonly loss: number | null;
}

/** How the numbers of the columns are written: percents of spread and loss, bandwidths in Gbit/s. */
export function steadinessWriters(rows: readonly SteadinessRow[]) {
  return {
    spread: columnWriter(
      rows.flatMap(({ spreads }) => spreads.filter((spread) => typeof spread === "number")),
    ),
    least: columnWriter(rows.map(({ least }) => least && gigabitsPerSecond(least))),
    loss: columnWriter(rows.map(({ loss }) => loss)),
  };
}

/** All given variants on a test, the steadiest first by the median of the runs; a variant without is last. */
export function steadinessRows(all: readonly VariantWithSeconds[], test: SecondsTestId): SteadinessRow[] {
  const rows = all.map((one) => steadinessOf(one, test));
  return rows.sort((a, b) => (a.spread ?? Infinity) - (b.spread ?? Infinity) || 0);
}

function lossOf({ datagrams }: RunSeconds): number[] {
  return datagrams && datagrams.all > 0 ? [(100 * datagrams.lost) / datagrams.all] : [];
}

function steadinessOf({ variant, seconds }: VariantWithSeconds, test: SecondsTestId): SteadinessRow {
  const runs = (seconds ? runsOf(seconds, test) : []).map((run) =>
    hasSeconds(run) ? summariseSeconds(run) : run.reason,
  );
  const spreads = runs.map((run) => (typeof run === "string" ? run : (run.spread ?? "the median is zero")));
  const least = runs.flatMap((run) =>
    typeof run === "string" ? [] : (run.distributions.bandwidth?.least ?? []),
  );
  return {
    variant,
    spreads,
    spread: median(spreads.filter((spread) => typeof spread === "number")),
    least: least.length === 0 ? null : Math.min(...least),
    loss: median((seconds ? runsOf(seconds, test) : []).filter(hasSeconds).flatMap(lossOf)),
  };
}
