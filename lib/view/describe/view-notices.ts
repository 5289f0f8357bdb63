import { testLabel } from "@/lib/dataset/test-labels";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { metrics } from "@/lib/dataset/metrics";
import { directSibling, tests } from "@/lib/dataset/tests";
import { mtuCaution } from "@/lib/dataset/facts/mtu-words";
import { countOf, formatNumber, formatRange, joinWords, lowerFirst } from "@/lib/format";
import { HIGH_LOSS_PERCENT } from "@/lib/statistics/comparability";
import { isHighLoss } from "@/lib/statistics/loss";
import { BARE_METAL_DIRECT } from "@/lib/statistics/compare";
import { BARE_METAL } from "@/lib/dataset/facts/dimensions";
import type { Saturation } from "@/lib/statistics/saturation";
import { leavesRows } from "@/lib/view/select/filters";
import { gigabitsPerSecond, units } from "@/lib/units";
import type { ViewResult } from "@/lib/view/select/view-result";
import { withChart, withMetric } from "@/lib/view/link/view-transitions";
import type { ViewState } from "@/lib/view/link/view-state";

/** Something that a reader must know to read the view rightly, with views that help. */
export interface Notice {
  readonly id: string;
  readonly text: string;
  readonly offers: readonly { readonly label: string; readonly view: ViewState }[];
}

function saturationNotice(
  { view, dataset }: ViewResult,
  { test, count, min, max, apart }: Saturation,
): Notice {
  const offers = [{ label: "Show CPU cost per Gbit/s", view: withMetric(view, "efficiency") }];
  if (view.chart === "encryption") {
    const text = `Without encryption the link limits the bandwidth on ${testLabel(dataset.definition, test)}, not the CNI: encryption may cost more than the difference shows.`;
    return { id: `saturation-${test}`, text, offers };
  }
  const range = formatRange(gigabitsPerSecond(min), gigabitsPerSecond(max));
  const names = apart.map(
    ({ variant, figure }) =>
      `${variant.name}, measured untuned, is at ${formatNumber(gigabitsPerSecond(figure ?? 0))}`,
  );
  const except = names.length > 0 ? ` (${joinWords(names)})` : "";
  const link = gigabitsPerSecond(dataset.definition.lab.linkBitsPerSecond);
  return {
    id: `saturation-${test}`,
    text: `The link is saturated on ${testLabel(dataset.definition, test)}: ${count} of ${count + apart.length} plain variants are at ${range} of ${link} Gbit/s${except}. So bandwidth does not separate them: compare CPU cost instead.`,
    offers,
  };
}

function cpuNotice({ view, variants, dataset }: ViewResult): Notice[] {
  const shown = view.chart === "scatter" ? [view.x, view.y] : [view.metric];
  if (!shown.some((id) => metrics[id].usesCpu)) return [];
  const ipsec = variants.some(({ encryption }) => encryption === "ipsec");
  const { ipsecEvidence, countsSoftirq, cpuModes, cpuCaveat } = dataset.definition;
  const caveat = `CPU is ${cpuCaveat}`;
  if (countsSoftirq) {
    const idle = cpuModes.includes("cpu_iowait")
      ? " iowait is time spent idle while a disk was waited for."
      : "";
    return [{ id: "cpu", text: `${caveat}.${idle}`, offers: [] }];
  }
  const text = `${caveat}: receiving runs in softirq, so these are lower bounds; ranks order the counted part.`;
  const more = ipsec ? ` IPsec rows are not comparable and not ranked. ${ipsecEvidence ?? ""}`.trimEnd() : "";
  return [{ id: "cpu", text: text + more, offers: [] }];
}

/** The caveats of the metrics shown, but for CPU's, which has a notice of its own. */
function caveatNotice({ view, dataset }: ViewResult): Notice[] {
  const shown = view.chart === "scatter" ? [view.x, view.y] : [view.metric];
  return [...new Set(shown)].flatMap((id) => {
    const { label, caveat, usesCpu } = metricOf(dataset.definition, id);
    return caveat && !usesCpu ? [{ id: `caveat-${id}`, text: `${label}: ${caveat}`, offers: [] }] : [];
  });
}

function lossNotice({ rows, view }: ViewResult): Notice[] {
  const high = rows.filter(({ loss }) => isHighLoss(loss)).length;
  if (high === 0 || view.metric === "loss") return [];
  const text = `${countOf(high, "row")} of ${rows.length} lost more than ${HIGH_LOSS_PERCENT} % of the datagrams: the test floods the link. Paced applications lose far fewer packets.`;
  return [{ id: "loss", text, offers: [{ label: "Show loss", view: withMetric(view, "loss") }] }];
}

/** Says that a UDP bandwidth has no loss next to it where the edition published none. */
function noLossNotice({ rows, tests: shown, view, dataset }: ViewResult): Notice[] {
  const hasUdp = rows.length > 0 && shown.some((test) => tests[test].protocol === "udp");
  if (!hasUdp || view.metric !== "bandwidth" || dataset.definition.metrics.includes("loss")) return [];
  const text = `The result tables of ${view.edition.name} have no loss, so how much of the sent UDP data arrived is not known. The test floods the link.`;
  return [{ id: "no-loss", text, offers: [] }];
}

function mtuNotice({ rows, metric, tests: shown, view }: ViewResult): Notice[] {
  const hasTraffic = shown.some((test) => tests[test].protocol !== null);
  if (!hasTraffic || metric.id === "memory" || metric.id === "memory-overhead") return [];
  const [text] = mtuCaution(rows.map(({ variant }) => variant));
  if (text === undefined) return [];
  const columns = ["rank", "variant", "mtu", "figure", "min", "max"] as const;
  const offer = { label: "Show the MTU in the table", view: { ...view, columns } };
  return [{ id: "mtu", text, offers: view.columns.length === 0 ? [offer] : [] }];
}

function baselineNotice({ view, tests: shown, variants }: ViewResult): Notice[] {
  const service = shown.filter((test) => directSibling(test) !== test);
  if (view.baseline !== BARE_METAL || service.length === 0 || variants.length === 0) return [];
  return [
    {
      id: "baseline",
      text: "Bare metal has no run through a Service: it runs without Kubernetes. Differences to it are empty there.",
      offers: [
        {
          label: "Compare with bare metal's direct test",
          view: { ...view, baseline: BARE_METAL_DIRECT },
        },
      ],
    },
  ];
}

function metricNotice({ testsWithoutMetric, metric, rows, view, dataset }: ViewResult): Notice[] {
  if (testsWithoutMetric.length === 0) return [];
  const names = joinWords(testsWithoutMetric.map((test) => testLabel(dataset.definition, test)));
  const text = `${metric.label} does not exist on ${names}: left out.`;
  return [
    {
      id: "metric",
      text,
      offers:
        rows.length === 0
          ? [
              {
                label: `Show ${lowerFirst(metric.label)} where it exists`,
                view: withMetric(view, metric.id),
              },
            ]
          : [],
    },
  ];
}

function emptyChartNotice(result: ViewResult): Notice[] {
  const { view, dataset, rows } = result;
  if (
    rows.length > 0 ||
    !leavesRows(view, dataset.variants) ||
    view.chart === "bars" ||
    view.chart === "heat"
  )
    return [];
  const text = {
    encryption:
      "This chart sets a plain variant next to its encrypted siblings, and the filters leave no such pair.",
    path: "This chart sets a Service test next to its direct one, and the filters leave no such test.",
    scatter: "No selected test has both of the scatter's metrics.",
  }[view.chart];
  return [
    { id: "empty-chart", text, offers: [{ label: "Show ranked bars", view: { ...view, chart: "bars" } }] },
  ];
}

function chartNotice(result: ViewResult): Notice[] {
  const { view } = result;
  const empty = emptyChartNotice(result);
  if (empty.length > 0) return empty;
  if (view.chart === "path" && view.path.length < 2) {
    return [
      {
        id: "path",
        text: "This chart sets the two paths side by side, and only one is selected.",
        offers: [{ label: "Show both paths", view: { ...view, path: ["direct", "service"] } }],
      },
    ];
  }
  if (view.chart === "heat" && result.tests.length === 1) {
    return [
      {
        id: "heat",
        text: "This table sets tests side by side, and only one is selected.",
        offers: [{ label: "Show all tests", view: withChart(view, "heat") }],
      },
    ];
  }
  return [];
}

function scaleNotice({ view, rows }: ViewResult): Notice[] {
  if (view.scale !== "log" || view.chart === "heat" || view.chart === "scatter") return [];
  const crossesZero = view.compare !== "absolute" || rows.some(({ summary }) => (summary.min ?? 1) <= 0);
  const text = crossesZero
    ? "A logarithmic axis cannot show zero or less: where a panel holds such values its axis is linear."
    : "The axis is logarithmic: equal lengths are equal factors, and bars do not start at zero.";
  return [
    { id: "scale", text, offers: [{ label: "Use a linear axis", view: { ...view, scale: "linear" } }] },
  ];
}

/** Said where the link asks for percents of a metric that has none. */
function percentNotice({ view, rows }: ViewResult): Notice[] {
  const { label, unit, percentDifference } = metrics[view.metric];
  if (view.compare !== "percent" || percentDifference || view.chart === "scatter" || rows.length === 0)
    return [];
  const text =
    unit === units.percent
      ? `${label} is itself a percent, so differences are percentage points: a percent of a percent would mislead.`
      : `${label} is often near zero, where a small difference is hundreds of percent, so differences are in the metric's own unit: ${unit.shown}.`;
  return [{ id: "percent", text, offers: [] }];
}

function runsNotice({ dataset, rows }: ViewResult): Notice[] {
  const { runsCaveat } = dataset.definition;
  return rows.length > 0 ? runsCaveat.map((text) => ({ id: "runs", text, offers: [] })) : [];
}

/** The notices of a view, the most important first. */
export function viewNotices(result: ViewResult): Notice[] {
  return [
    ...metricNotice(result),
    ...result.saturation.map((saturation) => saturationNotice(result, saturation)),
    ...cpuNotice(result),
    ...caveatNotice(result),
    ...lossNotice(result),
    ...noLossNotice(result),
    ...mtuNotice(result),
    ...baselineNotice(result),
    ...runsNotice(result),
    ...percentNotice(result),
    ...scaleNotice(result),
    ...chartNotice(result),
  ];
}
