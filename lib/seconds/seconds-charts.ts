import type { Variant } from "@/lib/dataset/dataset";
import { tests } from "@/lib/dataset/tests";
import { formatNumber, formatRange, lowerFirst } from "@/lib/format";
import {
  hasSeconds,
  runsOf,
  secondsQuantities,
  secondsQuantityIds,
  type RunSeries,
  type SecondsColumn,
  type SecondsQuantity,
  type SecondsQuantityId,
  type VariantSeconds,
} from "./seconds";
import { distributionOf, type Distribution } from "./summarise-seconds";
import { toShown } from "@/lib/units";
import { axisFor, type Axis } from "@/lib/view/chart/axis";
import type { SecondsView } from "./seconds-codec";

/** A variant with its seconds; null where none were published of it. */
export interface VariantWithSeconds {
  readonly variant: Variant;
  readonly seconds: VariantSeconds | null;
}

/** One run of one variant as a small chart, in the unit shown. */
export interface SecondsPanel {
  readonly run: number;
  /** Why there is nothing to draw; null where there is. */
  readonly reason: string | null;
  readonly omitted: number | null;
  readonly seconds: readonly (number | null)[];
  readonly distribution: Distribution | null;
  /** What it shows, for a reader who cannot see it. */
  readonly description: string;
}

/** A quantity over all runs of the chosen variants: small charts that share one axis. */
export interface SecondsChart {
  readonly id: SecondsQuantityId;
  readonly quantity: SecondsQuantity;
  readonly axis: Axis;
  readonly rows: readonly { readonly variant: Variant; readonly panels: readonly SecondsPanel[] }[];
}

/** The small charts of a test, one for each quantity that its protocol has. `only` leaves out all quantities but these. */
export function secondsCharts(
  chosen: readonly VariantWithSeconds[],
  { test, axis }: Pick<SecondsView, "test" | "axis">,
  only: readonly SecondsQuantityId[] = secondsQuantityIds,
): SecondsChart[] {
  const { protocol } = tests[test];
  return only
    .filter((id) => secondsQuantities[id].protocols.some((known) => known === protocol))
    .map((id) => {
      const rows = chosen.map(({ variant, seconds }) => ({
        variant,
        panels: seconds ? runsOf(seconds, test).map((run) => panelOf(id, variant, run)) : [],
      }));
      const values = rows.flatMap(({ panels }) =>
        panels.flatMap(({ omitted, seconds }) => [omitted, ...seconds].filter((value) => value !== null)),
      );
      return { id, quantity: secondsQuantities[id], axis: axisFor(values, "linear", axis === "zero"), rows };
    });
}

function panelOf(id: SecondsQuantityId, variant: Variant, run: RunSeries): SecondsPanel {
  const quantity = secondsQuantities[id];
  const column = hasSeconds(run) ? run.columns[id] : undefined;
  if (!column) {
    const reason = hasSeconds(run) ? "not reported by iperf3" : run.reason;
    return { run: run.run, reason, omitted: null, seconds: [], distribution: null, description: reason };
  }
  const shown = inShownUnit(column, quantity);
  const distribution = distributionOf(shown);
  return {
    run: run.run,
    reason: null,
    ...shown,
    distribution,
    description: describePanel(quantity, variant, run, shown, distribution),
  };
}

function inShownUnit({ omitted, seconds }: SecondsColumn, { unit }: SecondsQuantity): SecondsColumn {
  const shown = (value: number | null) => (value === null ? null : toShown(value, unit));
  return { omitted: shown(omitted), seconds: seconds.map(shown) };
}

function describePanel(
  { label, unit }: SecondsQuantity,
  { name }: Variant,
  { run }: RunSeries,
  { omitted }: SecondsColumn,
  found: Distribution | null,
): string {
  const first = omitted === null ? "" : ` The omitted first second: ${formatNumber(omitted)}.`;
  const figures = found
    ? `median ${formatNumber(found.p50)}, 5th to 95th percentile ${formatRange(found.p5, found.p95)}, lowest ${formatNumber(found.least)}.`
    : "no second has a value.";
  return `${name}, run ${run}, ${lowerFirst(label)} (${unit.shown}) over 60 seconds: ${figures}${first}`;
}

/** The reason why no run has seconds, where it is one for all; else null. */
export function sharedReason(panels: readonly SecondsPanel[]): string | null {
  const [first] = panels;
  return first?.reason && panels.every(({ reason }) => reason === first.reason) ? first.reason : null;
}
