import type { Definition } from "@/lib/dataset/definition";
import { streamsLabel, testLabel } from "@/lib/dataset/test-labels";
import { encryptions, paths, roles, type Encryption } from "@/lib/dataset/facts/dimensions";
import { metricOf, namesCpuModes } from "@/lib/dataset/metric-definitions";
import { metrics } from "@/lib/dataset/metrics";
import { tests, type TestId } from "@/lib/dataset/tests";
import { plainCounterpart } from "@/lib/dataset/facts/families";
import { countInWords, countOf, inWords, joinWords, lowerFirst } from "@/lib/format";
import { stats } from "@/lib/statistics/summarise-runs";
import { differenceUnit, units } from "@/lib/units";
import { baselineLabel } from "./baseline-label";
import { compareModeOf } from "@/lib/view/link/compare-mode";
import { passesFilters, selectTests } from "@/lib/view/select/filters";
import type { ViewResult } from "@/lib/view/select/view-result";

function describeTests(definition: Definition, shown: readonly TestId[], isPathTold = false): string {
  const [only] = shown;
  if (shown.length === 1 && only) return testLabel(definition, only);
  const traffic = shown.map((test) => tests[test]).filter(({ protocol }) => protocol !== null);
  const distinct = <T>(values: readonly T[]) => [...new Set(values)];
  const parts = [
    joinWords(distinct(traffic.map(({ protocol }) => (protocol ?? "").toUpperCase()))),
    joinWords(
      distinct(traffic.flatMap(({ streams }) => (streams ? [streamsLabel(definition, streams)] : []))),
    ),
    isPathTold ? "" : joinWords(distinct(traffic.flatMap(({ path }) => (path ? [paths[path]] : [])))),
    ...(shown.includes("idle") ? ["idle"] : []),
  ];
  return `${parts.filter(Boolean).join(", ")} (${countOf(shown.length, "test")})`;
}

function describeVariants({ variants, dataset, view }: ViewResult): string {
  if (view.chart === "encryption" && new Set(variants.map(({ encryption }) => encryption)).size > 1) {
    const plain = variants.map((variant) => plainCounterpart(variant, dataset.variants) ?? variant);
    return `${countInWords(new Set(plain).size, "variant")} with encryption and without`;
  }
  const cniVariants = variants.filter(({ cni }) => cni !== "baremetal");
  const kinds = [...new Set(cniVariants.map(({ encryption }) => encryption))] as Encryption[];
  const kind = kinds.length === 1 && kinds[0] ? `${encryptions[kinds[0]]} ` : "";
  const all = dataset.variants.filter(({ cni }) => cni !== "baremetal").length;
  const count =
    cniVariants.length === all ? `all ${all} variants` : countOf(cniVariants.length, `${kind}variant`);
  if (cniVariants.length === 0 && variants.length > 0) return "bare metal";
  return variants.length > cniVariants.length ? `${count} and bare metal` : count;
}

/** What a chart sets side by side; nothing of one that ranks. */
function describeSides({ view, variants, tests: shown }: ViewResult): string {
  const words =
    view.chart === "encryption"
      ? (["none", "wireguard", "ipsec"] as const)
          .filter((kind) => variants.some(({ encryption }) => encryption === kind))
          .map((kind) => encryptions[kind])
      : view.chart === "path"
        ? (["direct", "service"] as const)
            .filter((path) => shown.some((test) => tests[test].path === path))
            .map((path) => paths[path])
        : [];
  const [first, ...others] = words;
  if (first === undefined) return "";
  return others.length > 0 ? `, ${first} vs ${joinWords(others)}` : `, ${first} alone`;
}

/** What is measured, with the caveat that belongs to it: `CPU cost (system + user, softirq excluded), mean of client and server`. */
function describeMetric({ view, dataset }: ViewResult): string {
  if (view.chart === "scatter") {
    const [x, y] = [metricOf(dataset.definition, view.x), metricOf(dataset.definition, view.y)];
    const cpu = x.usesCpu || y.usesCpu ? ` (CPU: ${dataset.definition.cpuCaveat})` : "";
    const role = x.byRole || y.byRole ? `, ${roles[view.role]}` : "";
    return `${y.label} vs ${lowerFirst(x.label)}${cpu}${role}`;
  }
  const metric = metricOf(dataset.definition, view.metric);
  const role = metric.byRole ? `, ${roles[view.role]}` : "";
  const caveat = metric.usesCpu && !namesCpuModes(dataset.definition) ? ` (${metric.caveat})` : "";
  return `${metric.label}${caveat}${role}`;
}

function describeComparison({ view, dataset }: ViewResult): string {
  if (view.compare === "absolute" || view.chart === "scatter") return "";
  const baseline = baselineLabel(view.baseline, dataset.variants);
  const { unit } = metrics[view.metric];
  const inPercent = compareModeOf(metrics[view.metric], view.compare) === "percent";
  const words = inPercent ? " in percent" : unit === units.percent ? ` in ${differenceUnit(unit).shown}` : "";
  return `, difference to ${baseline}${words}`;
}

/** Why a view has no row, from its filters and its chart. */
function whyEmpty({ view, metric, dataset, testsWithoutMetric }: ViewResult): string {
  if (selectTests(view).shown.length === 0) {
    return testsWithoutMetric.length > 0
      ? `${lowerFirst(metric.label)} does not exist on ${describeTests(dataset.definition, testsWithoutMetric)}`
      : "no test passes the filters";
  }
  if (!dataset.variants.some((variant) => passesFilters(variant, view)))
    return "no variant passes the filters";
  switch (view.chart) {
    case "encryption":
      return "no encrypted variant passes the filters";
    case "path":
      return "no test that passes the filters runs through a Service";
    case "scatter":
      return "no test that passes the filters has both metrics";
    case "bars":
    case "heat":
      return "nothing was measured";
  }
}

/**
 * What a view shows, in one sentence without a full stop: the heading, the page title, the chart's text alternative and the
 * caption of every export. `result` is what the chart draws: `selectDrawn`.
 */
export function describeView(result: ViewResult): string {
  const { view, dataset } = result;
  const stat =
    view.stat === "median" || view.stat === "mean"
      ? `${stats[view.stat]} of ${countInWords(dataset.definition.runs, "run")}`
      : `${stats[view.stat]} of ${inWords(dataset.definition.runs)}`;
  const lab = `${dataset.definition.lab.linkBitsPerSecond / 1e9} Gbit/s lab, ${dataset.definition.name}`;
  if (result.rows.length === 0) return `No figures: ${whyEmpty(result)}, ${lab}`;
  const sides = describeSides(result);
  const what = `${describeMetric(result)}${sides}${describeComparison(result)}`;
  const where = describeTests(dataset.definition, result.tests, view.chart === "path");
  return `${what}, ${where}: ${describeVariants(result)}, ${stat}, ${lab}`;
}
