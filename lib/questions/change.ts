import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { initialRole, type Definition } from "@/lib/dataset/definition";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { isMeasuredOn, type MetricDefinition, type MetricId } from "@/lib/dataset/metrics";
import { streamsLabel } from "@/lib/dataset/test-labels";
import { tests, type TestId } from "@/lib/dataset/tests";
import { protocols } from "@/lib/dataset/facts/dimensions";
import { formatNumber, lowerFirst } from "@/lib/format";
import { differenceFrom } from "@/lib/statistics/compare";
import { measureTest, type Measurement } from "@/lib/statistics/measure-test";
import { noiseOf, sameness, type Sameness } from "@/lib/statistics/sameness";
import { toShown } from "@/lib/units";

/** One figure of two variants: what changes from the first to the second. */
export interface Change {
  readonly metric: MetricDefinition;
  readonly test: TestId;
  readonly from: Measurement;
  readonly to: Measurement;
  /** In the metric's stored unit. */
  readonly difference: number;
  readonly percent: number | null;
  /** Why it is about the same; null where it is not. */
  readonly same: Sameness | null;
  /** For the better or the worse in the metric's direction. */
  readonly is: "same" | "better" | "worse";
}

/** A variant's measurement as pages show it first: the median of the runs, the mean of the nodes. Null where there is none at all. */
export function published(dataset: Dataset, metric: MetricId, test: TestId, id: string): Measurement | null {
  if (!isMeasuredOn(dataset.definition, metric, test)) return null;
  const spec = { metric, role: initialRole(dataset.definition), stat: "median" } as const;
  return measureTest(dataset, test, spec).get(id) ?? null;
}

/** Whether a measurement has a figure that may be compared. */
export function isComparable({ figure, notComparable }: Measurement): boolean {
  return figure !== null && notComparable === null;
}

/** As `published`; null also where it may not be compared or has no value. */
export function measured(dataset: Dataset, metric: MetricId, test: TestId, id: string): Measurement | null {
  const found = published(dataset, metric, test, id);
  return found && isComparable(found) ? found : null;
}

/** What changes in a metric on a test from one variant to another; null where either has no figure that may be compared. */
export function changeOf(
  dataset: Dataset,
  metric: MetricId,
  test: TestId,
  from: Pick<Variant, "id">,
  to: Pick<Variant, "id">,
): Change | null {
  const [a, b] = [measured(dataset, metric, test, from.id), measured(dataset, metric, test, to.id)];
  if (!a || !b) return null;
  return changeBetween(dataset.definition, metric, a, b);
}

/** What changes between two measurements of one metric. */
export function changeBetween(
  definition: Definition,
  metric: MetricId,
  from: Measurement,
  to: Measurement,
): Change | null {
  const { difference, percent } = differenceFrom(to.figure, from.figure);
  if (difference === null) return null;
  const of = metricOf(definition, metric);
  const same = sameness(from.summary, to.summary, noiseOf(definition, metric));
  const isBetter = of.better === "higher" ? difference > 0 : difference < 0;
  return {
    metric: of,
    test: to.test,
    from,
    to,
    difference,
    percent,
    same,
    is: same ? "same" : isBetter ? "better" : "worse",
  };
}

/** A percentage in a sentence: whole from 10 on. */
export function percentText(percent: number): string {
  const size = Math.abs(percent);
  return `${size >= 10 ? Math.round(size) : Number(size.toPrecision(1))} %`;
}

/** The traffic of a test in a sentence: "one TCP stream", "8 TCP streams via a Service". */
export function trafficWords(definition: Definition, test: TestId): string {
  const { protocol, streams, path } = tests[test];
  if (protocol === null || streams === null) return "an idle node";
  const via = path === "service" ? " via a Service" : "";
  if (streams === "single") return `one ${protocols[protocol]} stream${via}`;
  if (streams === "unknown") return `${protocols[protocol]}${via}`;
  return `${streamsLabel(definition, streams).replace(" ", ` ${protocols[protocol]} `)}${via}`;
}

function amountWords({ metric, difference }: Change): string {
  return `${formatNumber(Math.abs(toShown(difference, metric.unit)))} ${metric.unit.shown}`;
}

const names: Readonly<Partial<Record<MetricId, string>>> = {
  efficiency: "CPU per Gbit/s",
  "efficiency-all": "CPU per Gbit/s",
  "memory-overhead": "memory",
};

/** What a change is of, in a sentence: "counted CPU per Gbit/s", "latency under load". */
function nameOf({ id, bound, label }: MetricDefinition): string {
  return `${bound === null ? "" : "counted "}${names[id] ?? lowerFirst(label)}`;
}

/** A change in words, to follow a variant's name and "is" or "uses": "30 % faster on one TCP stream", "0.14 GiB more memory on an idle node". */
export function changePhrase(definition: Definition, change: Change): string {
  const { metric, test, difference, percent, is } = change;
  const traffic = trafficWords(definition, test);
  if (metric.id === "bandwidth") {
    if (is === "same") return `about the same on ${traffic}`;
    return `${percentText(percent ?? 0)} ${difference > 0 ? "faster" : "slower"} on ${traffic}`;
  }
  const when = tests[test].protocol === null ? ` on ${traffic}` : "";
  if (is === "same") return `about the same ${nameOf(metric)}${when}`;
  const inPercent = ["efficiency", "efficiency-all", "cpu", "cpu-all"].includes(metric.id);
  const size = inPercent && percent !== null ? percentText(percent) : amountWords(change);
  return `${size} ${difference > 0 ? "more" : "less"} ${nameOf(metric)}${when}`;
}

/** What a line of a table or a chart says of a change: "+30 %", "about the same". */
export function changeNote({ metric, difference, percent, same }: Change): string {
  if (same) return same === "one-run" ? "one run only" : "about the same";
  const sign = difference > 0 ? "+" : "−";
  if (percent !== null && metric.percentDifference) return `${sign}${percentText(percent)}`;
  return `${sign}${formatNumber(Math.abs(toShown(difference, metric.unit)))} ${metric.unit.shown}`;
}
