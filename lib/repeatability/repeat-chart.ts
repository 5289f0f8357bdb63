import type { Variant } from "@/lib/dataset/dataset";
import { mtuText } from "@/lib/dataset/facts/mtu-words";
import { metricOf } from "@/lib/dataset/metric-definitions";
import type { MetricDefinition } from "@/lib/dataset/metrics";
import { shortTestLabel } from "@/lib/dataset/test-labels";
import { isValue } from "@/lib/dataset/reading";
import { formatNumber, formatRange } from "@/lib/format";
import type { Summary } from "@/lib/statistics/summarise-runs";
import { toShown } from "@/lib/units";
import { axisFor } from "@/lib/view/chart/axis";
import type { DotPanel, DotRow, DotSeries } from "@/lib/view/chart/dot-rows";
import type { Mark } from "@/lib/view/chart/mark";
import type { Campaigns, RepeatPair } from "./repeat-pairs";

function markFor(variant: Variant, summary: Summary, metric: MetricDefinition, when: string): Mark {
  const shown = (value: number | null) => (value === null ? null : toShown(value, metric.unit));
  const [value, min, max] = [shown(summary.median), shown(summary.min), shown(summary.max)];
  const range = min === null || max === null ? "" : `, ${formatRange(min, max)}`;
  const runs = summary.runs.filter(isValue).map((run) => toShown(run, metric.unit));
  return {
    key: `${when} ${variant.id}`,
    label: variant.name,
    variantId: variant.id,
    cni: variant.cni,
    encryption: variant.encryption,
    isReference: false,
    value,
    min,
    max,
    runs,
    text: value === null ? "" : formatNumber(value),
    hole: null,
    holeWord: null,
    comparable: variant.unranked === "",
    hasLoss: false,
    highLoss: false,
    detail: [
      `${when}: ${value === null ? "no value" : formatNumber(value)} ${metric.unit.shown}${range}`,
      ...runs.map((run, index) => `Run ${index + 1}: ${formatNumber(run)}`),
    ],
  };
}

function panelOf(
  key: string,
  title: string,
  series: readonly DotSeries[],
  rows: readonly DotRow[],
  metric: MetricDefinition,
): DotPanel {
  const values = rows.flatMap(({ marks }) =>
    marks.flatMap((mark) => [mark?.min, mark?.max].filter((value) => value != null)),
  );
  return { key, title, series, rows, axis: axisFor(values, "linear", true), unit: metric.unit.shown };
}

function rowOf(
  pair: RepeatPair,
  label: string,
  metric: MetricDefinition,
  { earlier, later }: Campaigns,
): DotRow {
  return {
    key: `${pair.variant.later.id} ${pair.test}`,
    label,
    marks: [
      markFor(pair.variant.earlier, pair.earlier, metric, earlier.definition.id),
      markFor(pair.variant.later, pair.later, metric, later.definition.id),
    ],
  };
}

/** The pairs of one test as a chart: a row for each variant, a mark for each campaign. */
export function repeatPanel(pairs: readonly RepeatPair[], campaigns: Campaigns): DotPanel | null {
  const [first] = pairs;
  if (!first) return null;
  const metric = metricOf(campaigns.later.definition, first.metric);
  const series: DotSeries[] = [
    {
      id: "earlier",
      label: `earlier (${campaigns.earlier.definition.id})`,
      short: "earlier",
      shape: "circle",
    },
    { id: "later", label: `later (${campaigns.later.definition.id})`, short: "later", shape: "diamond" },
  ];
  const rows = pairs.map((pair) => rowOf(pair, pair.variant.later.name, metric, campaigns));
  return panelOf("repeats", metric.label, series, rows, metric);
}

/** A tenth: smaller differences of MTU are those of encapsulations. */
const ANOTHER_MTU = 1.1;

/** Whether the pods of a pair had MTUs of another order in both measurements. */
export function hasOtherMtu({ variant: { earlier, later } }: RepeatPair): boolean {
  if (earlier.podMtu === null || later.podMtu === null) return false;
  const [small, large] = [Math.min(earlier.podMtu, later.podMtu), Math.max(earlier.podMtu, later.podMtu)];
  return large > ANOTHER_MTU * small;
}

/** What a larger MTU did to the same CNI: a row for each variant and test whose pods had another MTU before. */
export function mtuPanel(pairs: readonly RepeatPair[], campaigns: Campaigns): DotPanel | null {
  const own = pairs.filter(hasOtherMtu);
  const [first] = own;
  if (!first) return null;
  const metric = metricOf(campaigns.later.definition, first.metric);
  const series: DotSeries[] = [
    { id: "small", label: "small pod MTU, before the fix", short: "small", shape: "circle" },
    { id: "large", label: "large pod MTU, after it", short: "large", shape: "diamond" },
  ];
  const rows = own.map((pair) => {
    const { name } = pair.variant.later;
    return rowOf(
      pair,
      `${name}, ${shortTestLabel(campaigns.later.definition, pair.test)}`,
      metric,
      campaigns,
    );
  });
  return panelOf("mtu", metric.label, series, rows, metric);
}

/** The pod MTUs of the pairs that had another one, variant by variant: `Calico 1,450 and 8,950 bytes`. */
export function mtusOf(pairs: readonly RepeatPair[]): readonly string[] {
  const texts = pairs.filter(hasOtherMtu).map(({ variant: { earlier, later } }) => {
    return `${later.name} ${mtuText(earlier.podMtu)} and ${mtuText(later.podMtu)} bytes`;
  });
  return [...new Set(texts)];
}
