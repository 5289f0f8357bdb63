import { shortTestLabel } from "@/lib/dataset/test-labels";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import type { Definition } from "@/lib/dataset/definition";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { boundWord, isMeasuredOn, metrics, type Bound, type MetricId } from "@/lib/dataset/metrics";
import { type TestId } from "@/lib/dataset/tests";
import { missingReasons, type Summary } from "@/lib/statistics/summarise-runs";
import { rangeText } from "@/lib/statistics/range-text";
import { formatNumber } from "@/lib/format";
import { toShown, type Unit } from "@/lib/units";
import type { Setting } from "./aim-runs";
import type { AimId } from "@/lib/recommend/profile/aims";
import { measurementsOn } from "./measurements";

/** A column of figures behind the points. */
export interface FigureColumn {
  readonly aim: AimId;
  readonly metric: MetricId;
  readonly test: TestId;
  /** "CPU cost", "Memory above the leanest". */
  readonly label: string;
  readonly unit: Unit;
  readonly caveat: string | null;
  readonly bound: Bound | null;
  /** "TCP ×8 direct". */
  readonly testName: string;
}

/** A candidate's figure in a column: the median of its runs, in the stored unit. */
export interface Figure {
  readonly column: FigureColumn;
  readonly summary: Summary;
  readonly figure: number | null;
  /** What a reader must know of it: why it is missing or not comparable. */
  readonly note: string | null;
}

function column(
  definition: Definition,
  aim: AimId,
  metric: MetricId,
  test: TestId,
  label = metrics[metric].label,
): FigureColumn[] {
  if (!isMeasuredOn(definition, metric, test)) return [];
  const { unit, caveat, bound } = metricOf(definition, metric);
  return [{ aim, metric, test, label, unit, caveat, bound, testName: shortTestLabel(definition, test) }];
}

/** The figures that the aims of a profile are made from, in the order of the aims. */
export function figureColumns({
  dataset: { definition },
  traffic,
}: Pick<Setting, "dataset" | "traffic">): readonly FigureColumn[] {
  const { main, tcp, udp, latency } = traffic;
  return [
    ...main.flatMap((test) => column(definition, "throughput", "bandwidth", test)),
    ...main.flatMap((test) => column(definition, "cpu", "efficiency", test)),
    ...main.flatMap((test) => column(definition, "memory", "memory", test, "Memory above the leanest")),
    ...udp
      .filter((test) => !main.includes(test))
      .flatMap((test) => column(definition, "udp", "bandwidth", test, "UDP bandwidth")),
    ...udp.flatMap((test) => column(definition, "udp", "loss", test, "UDP loss, not scored")),
    ...tcp.flatMap((test) => column(definition, "retransmits", "retransmits", test)),
    ...latency.flatMap((test) => column(definition, "latency", "rtt", test)),
  ];
}

/** The name of a column with the test that it is of. */
export function columnTitle({ label, testName }: FigureColumn): string {
  return `${label} (${testName})`;
}

function less(summary: Summary, amount: number): Summary {
  const minus = (value: number | null) => (value === null ? null : value - amount);
  const runs = summary.runs.map((run) => (typeof run === "number" ? run - amount : run));
  const { n, median, mean, min, max } = summary;
  return { runs, n, median: minus(median), mean: minus(mean), min: minus(min), max: minus(max) };
}

/** A variant's figure in a column; memory is counted from the leanest candidate. */
export function figureIn(
  dataset: Dataset,
  { leanest }: Setting,
  column: FigureColumn,
  variant: Variant,
): Figure {
  const { metric, test } = column;
  const row = measurementsOn(dataset, metric, test).get(variant.id);
  if (!row) throw new Error(`${metric} is not measured on ${test}.`);
  const least = metric === "memory" ? (leanest.get(test) ?? 0) : 0;
  const summary = least === 0 ? row.summary : less(row.summary, least);
  const missing = row.summary.n === 0 ? missingReasons(row.summary).join(" ") : null;
  return { column, summary, figure: summary.median, note: row.notComparable ?? missing };
}

/** A figure with its range and unit: "39.5 Gbit/s (39.4 to 39.6)"; the reason where there is none. */
export function describeFigure({ column, summary, figure, note }: Figure): string {
  if (figure === null || summary.min === null || summary.max === null) return note ?? "no value";
  const { unit, bound } = column;
  const shown = (value: number) => toShown(value, unit);
  const name = unit.shown === metrics.retransmits.unit.shown ? "" : ` ${unit.shown}`;
  const text = `${boundWord(bound)}${formatNumber(shown(figure))}${name} (${rangeText(summary, (value) => formatNumber(shown(value)))})`;
  return note === null ? text : `${text}, not comparable`;
}
