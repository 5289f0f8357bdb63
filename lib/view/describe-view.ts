import { encryptions, paths, roles, streamCounts, type Encryption } from "@/lib/dataset/dimensions";
import { definitionsOf, metricOf } from "@/lib/dataset/metric-definitions";
import { metrics } from "@/lib/dataset/metrics";
import { tests, type TestId } from "@/lib/dataset/tests";
import { countInWords, countOf, inWords, joinWords } from "@/lib/format";
import { stats } from "@/lib/statistics/summarise-runs";
import { differenceUnit, units } from "@/lib/units";
import { baselineLabel } from "./baseline-label";
import { compareModeOf } from "./compare-mode";
import type { ViewResult } from "./select-view";

function describeTests(shown: readonly TestId[]): string {
  if (shown.length === 0) return "no test";
  if (shown.length === 1) return tests[shown[0] as TestId].label;
  const traffic = shown.map((test) => tests[test]).filter(({ protocol }) => protocol !== null);
  const distinct = <T>(values: readonly T[]) => [...new Set(values)];
  const parts = [
    joinWords(distinct(traffic.map(({ protocol }) => (protocol ?? "").toUpperCase()))),
    joinWords(distinct(traffic.flatMap(({ streams }) => (streams ? [streamCounts[streams]] : [])))),
    joinWords(distinct(traffic.flatMap(({ path }) => (path ? [paths[path]] : [])))),
    ...(shown.includes("idle") ? ["idle"] : []),
  ];
  return `${parts.filter(Boolean).join(", ")} (${countOf(shown.length, "test")})`;
}

function describeVariants({ variants, dataset }: ViewResult): string {
  const cniVariants = variants.filter(({ cni }) => cni !== "baremetal");
  const kinds = [...new Set(cniVariants.map(({ encryption }) => encryption))] as Encryption[];
  const kind = kinds.length === 1 && kinds[0] ? `${encryptions[kinds[0]]} ` : "";
  const all = dataset.variants.filter(({ cni }) => cni !== "baremetal").length;
  const count =
    cniVariants.length === all ? `all ${all} variants` : countOf(cniVariants.length, `${kind}variant`);
  if (cniVariants.length === 0 && variants.length > 0) return "bare metal";
  return variants.length > cniVariants.length ? `${count} and bare metal` : count;
}

/** What is measured, with the caveat that belongs to it: `CPU cost (system + user, softirq excluded), mean of client and server`. */
function describeMetric({ view }: ViewResult): string {
  if (view.chart === "scatter") {
    const definitions = definitionsOf(view.edition);
    const [x, y] = [definitions[view.x], definitions[view.y]];
    const cpu = x.usesCpu || y.usesCpu ? ` (CPU: ${definitions.cpu.caveat})` : "";
    const role = x.byRole || y.byRole ? `, ${roles[view.role]}` : "";
    return `${y.label} against ${x.label.toLowerCase()}${cpu}${role}`;
  }
  const metric = metricOf(view.edition, view.metric);
  const role = metric.byRole ? `, ${roles[view.role]}` : "";
  return `${metric.label}${metric.usesCpu ? ` (${metric.caveat})` : ""}${role}`;
}

function describeComparison({ view, dataset }: ViewResult): string {
  if (view.compare === "absolute" || view.chart === "scatter") return "";
  const baseline = baselineLabel(view.baseline, dataset.variants);
  const { unit } = metrics[view.metric];
  const inPercent = compareModeOf(metrics[view.metric], view.compare) === "percent";
  const words = inPercent ? " in percent" : unit === units.percent ? ` in ${differenceUnit(unit).shown}` : "";
  return `, difference to ${baseline}${words}`;
}

/**
 * What a view shows, in one sentence without a full stop: the heading, the page title, the chart's text alternative and the
 * caption of every export.
 */
export function describeView(result: ViewResult): string {
  const { view, dataset } = result;
  const stat =
    view.stat === "median" || view.stat === "mean"
      ? `${stats[view.stat]} of ${countInWords(dataset.runCount, "run")}`
      : `${stats[view.stat]} of ${inWords(dataset.runCount)}`;
  const lab = `${dataset.linkBitsPerSecond / 1e9} Gbit/s lab, ${dataset.edition}`;
  const what = `${describeMetric(result)}${describeComparison(result)}`;
  return `${what}, ${describeTests(result.tests)}: ${describeVariants(result)}, ${stat}, ${lab}`;
}
