import type { Dataset, SeriesKey, Variant } from "@/lib/dataset/dataset";
import type { Definition } from "@/lib/dataset/definition";
import { testLabel } from "@/lib/dataset/test-labels";
import { isValue } from "@/lib/dataset/reading";
import { columnWriter } from "@/lib/format-column";
import { hasSeconds, runsOf, type RunSeconds, type RunSeries } from "./seconds";
import type { SecondsTestId } from "./seconds-file";
import { summariseSeconds, type SecondsSummary } from "./summarise-seconds";
import { gigabitsPerSecond } from "@/lib/units";
import type { VariantWithSeconds } from "./seconds-charts";

/** The receiver is reported as running on when its time is more than this many seconds beyond the 60. */
const LATE_SECONDS = 0.5;

/** A run in figures: as published, and from its seconds; both in stored units. */
export interface SecondsRow {
  readonly variant: Variant;
  readonly run: number;
  /** Why there are no seconds; null where there are. */
  readonly reason: string | null;
  /** The run's own published figures; null where there is none. */
  readonly published: Readonly<Record<"bandwidth" | "retransmits" | "loss" | "jitter", number | null>>;
  readonly summary: SecondsSummary | null;
  /** Seconds after the 60 until the last data arrived, where they are long enough to lower the published bandwidth; else null. */
  readonly lateBy: number | null;
}

/** How the numbers that the columns of bandwidth share are written, in Gbit/s, and the spreads in percent. */
export function secondsWriters(rows: readonly SecondsRow[]) {
  const bandwidths = rows.flatMap(({ published, summary }) => {
    const found = summary?.distributions.bandwidth;
    return [published.bandwidth, ...(found ? [found.mean, found.p5, found.p50, found.p95, found.least] : [])];
  });
  return {
    bandwidth: columnWriter(bandwidths.map((bits) => bits && gigabitsPerSecond(bits))),
    spread: columnWriter(rows.map(({ summary }) => summary?.spread)),
  };
}

/** The runs of the chosen variants on a test, in figures. */
export function secondsRows(
  dataset: Dataset,
  chosen: readonly VariantWithSeconds[],
  test: SecondsTestId,
): SecondsRow[] {
  return chosen.flatMap(({ variant, seconds }) =>
    (seconds ? runsOf(seconds, test) : []).map((run) => rowOf(dataset, variant, run)),
  );
}

function rowOf(dataset: Dataset, variant: Variant, run: RunSeries): SecondsRow {
  const published = (series: SeriesKey) => {
    const reading = dataset.readings[run.test]?.[variant.id]?.[series]?.[run.run - 1];
    return reading !== undefined && isValue(reading) ? reading : null;
  };
  return {
    variant,
    run: run.run,
    reason: hasSeconds(run) ? null : run.reason,
    published: {
      bandwidth: published("bandwidth"),
      retransmits: published("retransmits"),
      loss: published("loss"),
      jitter: published("jitter"),
    },
    summary: hasSeconds(run) ? summariseSeconds(run) : null,
    lateBy: hasSeconds(run) ? lateBy(run) : null,
  };
}

function lateBy({ receiverSeconds }: RunSeconds): number | null {
  const late = receiverSeconds - 60;
  return late > LATE_SECONDS ? late : null;
}

/** What a page of seconds shows, in one sentence without a full stop. */
export function secondsHeading(
  variants: readonly Variant[],
  test: SecondsTestId,
  edition: Definition,
): string {
  if (!edition.testIds.includes(test)) return `No seconds of ${edition.id}`;
  const names =
    variants.length === 0 ? "How steady each variant was" : variants.map(({ name }) => name).join(", ");
  return `${names}: inside the runs of ${testLabel(edition, test)}, ${edition.id}`;
}
