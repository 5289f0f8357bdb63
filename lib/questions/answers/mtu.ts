import { mtuText } from "@/lib/dataset/facts/mtu-words";
import type { Variant } from "@/lib/dataset/dataset";
import { joinWords } from "@/lib/format";
import { campaignsIn } from "@/lib/repeatability/campaigns";
import { repeatPairs } from "@/lib/repeatability/repeat-pairs";
import { hasOtherMtu } from "@/lib/repeatability/repeat-chart";
import { changeBetween, changeNote, trafficWords } from "../change";
import { exhibitTitle } from "../exhibit";
import type { Exhibit, Question } from "../question";
import { metricOf } from "@/lib/dataset/metric-definitions";
import type { MetricId } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";

const points: readonly (readonly [MetricId, TestId])[] = [
  ["bandwidth", "dts"],
  ["bandwidth", "dtm"],
  ["efficiency", "dtm"],
];

const series: Exhibit["series"] = [
  { id: "small", label: "small pod MTU", short: "small MTU", shape: "circle" },
  { id: "large", label: "large pod MTU", short: "large MTU", shape: "diamond" },
];

/** What a larger pod MTU does to the same CNI: measured twice in one lab, before and after a fix of the MTU. */
export const mtu: Question = {
  id: "mtu",
  ask: "What does MTU do?",
  answer: ({ datasets }) => {
    const campaigns = campaignsIn(datasets);
    if (!campaigns) return null;
    const { definition } = campaigns.later;
    const exhibits = points.flatMap(([metric, test]): Exhibit[] => {
      const own = repeatPairs(campaigns, metric).filter((pair) => pair.test === test && hasOtherMtu(pair));
      const rows = own.map(({ id, earlier, later }) => {
        const change = changeBetween(definition, metric, earlier.measurement, later.measurement);
        return {
          key: id,
          label: later.measurement.variant.name,
          cells: [earlier.measurement, later.measurement],
          note: change ? changeNote(change) : "",
        };
      });
      if (rows.length === 0) return [];
      const title = exhibitTitle(campaigns.later, metric, test);
      return [{ title, metric: metricOf(definition, metric), series, rows, view: null }];
    });
    const [first] = exhibits;
    if (!first) return null;
    const percents = (exhibit: Exhibit) =>
      exhibit.rows.flatMap(({ cells: [a, b] }) => {
        const change = a && b ? changeBetween(definition, exhibit.metric.id, a, b) : null;
        return change?.percent == null || change.is === "same" ? [] : [change.percent];
      });
    const span = (values: readonly number[]) => {
      const ends = [Math.min(...values), Math.max(...values)].map((percent) => Math.round(percent));
      return `${[...new Set(ends)].join(" to ")} %`;
    };
    const found = percents(first);
    const variants: readonly Variant[] = first.rows.flatMap(({ cells: [a] }) => (a ? [a.variant] : []));
    const [small] = variants.map(({ podMtu }) => podMtu);
    const [large] = first.rows.flatMap(({ cells: [, b] }) => (b ? [b.variant.podMtu] : []));
    if (found.length === 0 || small == null || large == null) return null;
    const test = points[0]?.[1] ?? "dts";
    return {
      verdict: `A pod MTU of ${mtuText(large)} instead of ${mtuText(small)} bytes is ${span(found)} faster on ${trafficWords(definition, test)}`,
      because: exhibits.map((exhibit) => {
        const changes = exhibit.rows.map(({ label, note }) => `${label} ${note}`);
        return `${exhibit.title}: ${joinWords(changes)}.`;
      }),
      exhibits,
      caveats: [
        "The two measurements are weeks apart. Nothing else is known to have changed but the patch version.",
        "The network cards had an MTU of 9,000: on a network of 1,500 there is nothing to gain.",
      ],
    };
  },
};
