import type { Definition } from "@/lib/dataset/definition";
import { mtuText } from "@/lib/dataset/facts/mtu-words";
import { metricOf } from "@/lib/dataset/metric-definitions";
import type { MetricDefinition } from "@/lib/dataset/metrics";
import { shortTestLabel } from "@/lib/dataset/test-labels";
import { joinWords } from "@/lib/format";
import type { DotPanel, DotRow, DotSeries } from "@/lib/view/chart/dot-rows";
import type { Mark } from "@/lib/view/chart/mark";
import { measuredMark, measuredPanel } from "@/lib/view/chart/measured-panel";
import type { Campaigns, RepeatPair, RepeatSide } from "./repeat-pairs";

function markFor({ measurement, loss }: RepeatSide, metric: MetricDefinition, when: Definition): Mark {
  return measuredMark(measurement, metric, `${when.id} ${measurement.variant.id}`, loss);
}

function rowOf(
  pair: RepeatPair,
  label: string,
  metric: MetricDefinition,
  { earlier, later }: Campaigns,
): DotRow {
  return {
    key: `${pair.id} ${pair.test}`,
    label,
    marks: [markFor(pair.earlier, metric, earlier.definition), markFor(pair.later, metric, later.definition)],
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
  const rows = pairs.map((pair) => rowOf(pair, nameOf(pair), metric, campaigns));
  return measuredPanel({ key: "repeats", title: metric.label, series, rows }, metric);
}

const nameOf = ({ later }: RepeatPair) => later.measurement.variant.name;
const podMtus = ({ earlier, later }: RepeatPair) =>
  [earlier.measurement.variant.podMtu, later.measurement.variant.podMtu] as const;

/** A tenth: smaller differences of MTU are those of encapsulations. */
const ANOTHER_MTU = 1.1;

/** Whether the pods of a pair had MTUs of another order in both measurements. */
export function hasOtherMtu(pair: RepeatPair): boolean {
  const [before, after] = podMtus(pair);
  if (before === null || after === null) return false;
  return Math.max(before, after) > ANOTHER_MTU * Math.min(before, after);
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
    return rowOf(
      pair,
      `${nameOf(pair)}, ${shortTestLabel(campaigns.later.definition, pair.test)}`,
      metric,
      campaigns,
    );
  });
  return measuredPanel({ key: "mtu", title: metric.label, series, rows }, metric);
}

/** The pod MTUs of the pairs that had another one, variant by variant: `Calico 1,450 and 8,950 bytes`. */
export function mtusOf(pairs: readonly RepeatPair[]): readonly string[] {
  const texts = pairs
    .filter(hasOtherMtu)
    .map((pair) => `${nameOf(pair)} ${joinWords(podMtus(pair).map(mtuText))} bytes`);
  return [...new Set(texts)];
}
