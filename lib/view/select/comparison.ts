import type { Definition } from "@/lib/dataset/definition";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { metricOf } from "@/lib/dataset/metric-definitions";
import {
  isMeasuredOn,
  metrics as allMetrics,
  type MetricDefinition,
  type MetricId,
} from "@/lib/dataset/metrics";
import { labelledTest, type LabelledTest } from "@/lib/dataset/test-labels";
import type { TestId } from "@/lib/dataset/tests";
import { noiseOf, sameness, type Sameness } from "@/lib/statistics/sameness";
import { differenceIn, type Difference } from "@/lib/statistics/compare";
import { lossBeside, type Loss } from "@/lib/statistics/loss";
import { measureTest, type Measurement } from "@/lib/statistics/measure-test";
import { formatNumber, joinWords } from "@/lib/format";
import { aboutTheSame, formatDifference } from "@/lib/format-column";
import { differenceUnit, gigabitsPerSecond, toShown } from "@/lib/units";
import { decimalsOfRuns, percentDecimals } from "@/lib/view/table/column-decimals";
import { COMPARE_LIMITS } from "./compare-limits";
import type { ViewState } from "@/lib/view/link/view-state";

/** A variant's figure against the base's. `apart` says that the two differ beyond both run ranges, and by more than repeats of the benchmark do; never of figures that are bounds. */
export interface ComparedCell extends Difference {
  readonly measurement: Measurement;
  readonly isBase: boolean;
  readonly apart: boolean;
  /** Why the two are about the same; null where they are not, and where there is nothing to compare. */
  readonly same: Sameness | null;
  /** Why there is no difference; null where there is one, and on the base itself. */
  readonly noDifference: string | null;
  /** The loss next to a UDP bandwidth; null elsewhere. */
  readonly loss: Loss | null;
}

/** One metric over all tests that have it, a cell for each compared variant. */
export interface ComparedMetric {
  readonly metric: MetricDefinition;
  readonly rows: readonly { readonly test: LabelledTest; readonly cells: readonly ComparedCell[] }[];
  /** Of every figure in the table, in the metric's unit, and of every percent. */
  readonly decimals: { readonly figure: number; readonly percent: number };
}

/** Variants side by side. */
export interface Comparison {
  readonly edition: Definition;
  readonly variants: readonly Variant[];
  readonly base: Variant;
  readonly metrics: readonly ComparedMetric[];
}

const comparedMetrics: readonly MetricId[] = [
  "bandwidth",
  "efficiency",
  "cpu",
  "memory-overhead",
  "retransmits",
  "rtt",
  "loss",
  "jitter",
];

/** The compared variants of a view: at most four, the first that the reader named; fewer than two make no comparison. */
export function comparedVariants({ variants }: Dataset, view: ViewState): Variant[] {
  return view.variant
    .flatMap((id) => variants.find((variant) => variant.id === id) ?? [])
    .slice(0, COMPARE_LIMITS.most);
}

function missingDifference(measurement: Measurement, reference: Measurement): string | null {
  if (measurement.notComparable || reference.notComparable) return "one of the two is not comparable";
  if (reference.figure === null) return `${reference.variant.name} has no value here`;
  return measurement.figure === null ? "it has no value here" : null;
}

function comparedCells(
  dataset: Dataset,
  view: ViewState,
  metric: MetricId,
  test: TestId,
  ids: readonly string[],
  base: string,
): ComparedCell[] {
  const measured = measureTest(dataset, test, { ...view, metric });
  const reference = measured.get(base);
  return ids.flatMap((id) => {
    const measurement = measured.get(id);
    if (!measurement || !reference) return [];
    const isBase = id === base;
    const comparable = !isBase && !measurement.notComparable && !reference.notComparable;
    const isBound = metricOf(dataset.definition, metric).bound !== null;
    const same = comparable
      ? sameness(measurement.summary, reference.summary, noiseOf(dataset.definition, metric))
      : null;
    return {
      measurement,
      isBase,
      noDifference: isBase ? null : missingDifference(measurement, reference),
      apart: comparable && !isBound && same === null && measurement.summary.n > 0 && reference.summary.n > 0,
      same,
      ...(comparable
        ? differenceIn(allMetrics[metric], measurement.figure, reference.figure)
        : { difference: null, percent: null }),
      loss: metric === "bandwidth" ? lossBeside(dataset, test, id, view.stat) : null,
    };
  });
}

/** Whether a difference is certainly for the better or the worse in the metric's direction; null where it is not certain. */
export function certainly(
  { apart, difference }: ComparedCell,
  { metric }: Pick<ComparedMetric, "metric">,
): "better" | "worse" | null {
  if (!apart || difference === null) return null;
  return difference > 0 === (metric.better === "higher") ? "better" : "worse";
}

/** The signs of certain differences: the shape says the direction without colour. */
export const certainSigns = { better: "▲ better", worse: "▼ worse" } as const;

/** Compares the view's variants over all tests and the main metrics; the base is the view's baseline where it is among them, else the first that is comparable on every metric. Null for fewer than two. */
export function compareVariants(dataset: Dataset, view: ViewState): Comparison | null {
  const variants = comparedVariants(dataset, view);
  const base =
    variants.find(({ id }) => id === view.baseline) ??
    variants.find(({ encryption }) => encryption !== "ipsec") ??
    variants[0];
  if (!base || variants.length < COMPARE_LIMITS.least) return null;
  const ids = variants.map(({ id }) => id);
  const { metrics: measured } = dataset.definition;
  return {
    edition: dataset.definition,
    variants,
    base,
    metrics: comparedMetrics
      .filter((id) => measured.includes(id))
      .map((id) => comparedMetric(dataset, view, id, ids, base.id)),
  };
}

function comparedMetric(
  dataset: Dataset,
  view: ViewState,
  id: MetricId,
  ids: readonly string[],
  base: string,
): ComparedMetric {
  const rows = dataset.definition.testIds
    .filter((test) => isMeasuredOn(dataset.definition, id, test))
    .map((test) => ({
      test: labelledTest(dataset.definition, test),
      cells: comparedCells(dataset, view, id, test, ids, base),
    }));
  const cells = rows.flatMap((row) => row.cells);
  return {
    metric: metricOf(dataset.definition, id),
    rows,
    decimals: {
      figure: decimalsOfRuns(
        id,
        cells.map(({ measurement }) => measurement),
      ),
      percent: percentDecimals(cells.map(({ percent }) => percent)),
    },
  };
}

/** A cell's difference in words: `+1.20 (+14.2 %)`, `+3.1 percentage points`; empty where there is none. */
export function differenceWords(
  { difference, percent, same }: ComparedCell,
  { metric, decimals }: Pick<ComparedMetric, "metric" | "decimals">,
): string {
  if (difference === null) return "";
  if (same) return aboutTheSame(same);
  const unit = differenceUnit(metric.unit);
  const words = formatDifference(toShown(difference, metric.unit), decimals.figure);
  if (percent !== null) return `${words} (${formatDifference(percent, decimals.percent)} %)`;
  return unit === metric.unit ? words : `${words} ${unit.shown}`;
}

/** What a comparison shows, in one sentence without a full stop; what to do where there is none. */
export function comparisonHeading(
  variants: readonly Variant[],
  { definition: { lab, name: of } }: Dataset,
): string {
  if (variants.length < COMPARE_LIMITS.least) return "Compare two to four variants";
  const where = `${gigabitsPerSecond(lab.linkBitsPerSecond)} Gbit/s lab, ${of}`;
  return `${joinWords(variants.map(({ name }) => name))} side by side over all tests, ${where}`;
}

/** The figures of a comparison's first metric on its first test, in words. */
export function describeComparison(dataset: Dataset, view: ViewState): string {
  const [compared] = compareVariants(dataset, view)?.metrics ?? [];
  const [first] = compared?.rows ?? [];
  if (!compared || !first) return "Choose at least two variants.";
  const { unit } = compared.metric;
  const figures = first.cells.map(({ measurement: { variant, figure } }) =>
    figure === null ? `${variant.name} no value` : `${variant.name} ${formatNumber(toShown(figure, unit))}`,
  );
  return `${joinWords(figures)} ${unit.shown}, ${first.test.label}.`;
}
