import { testLabel } from "@/lib/dataset/test-labels";
import type { Cni, Encryption } from "@/lib/dataset/facts/dimensions";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { boundWord, isMeasuredOn, type MetricDefinition } from "@/lib/dataset/metrics";
import { tests, type TestId } from "@/lib/dataset/tests";
import { isValue } from "@/lib/dataset/reading";
import { formatNumber, joinWords } from "@/lib/format";
import { lossBeside, type Loss } from "@/lib/statistics/loss";
import { measureTest, type Measurement } from "@/lib/statistics/measure-test";
import { toShown } from "@/lib/units";
import { figureAxis, isCutOn, type Axis } from "./axis";
import { selectTests } from "@/lib/view/select/filters";
import { lossText, lossWithRange } from "@/lib/view/describe/loss-words";
import type { ViewResult } from "@/lib/view/select/view-result";

/** A variant on a test as a point of two metrics, in shown units, with the ranges of its runs. */
export interface ScatterPoint {
  readonly key: string;
  readonly label: string;
  readonly cni: Cni;
  readonly encryption: Encryption;
  readonly x: number;
  readonly y: number;
  readonly xRange: readonly [number, number];
  readonly yRange: readonly [number, number];
  readonly comparable: boolean;
  readonly detail: readonly string[];
}

/** The points of one test with both axes, and the variants that have no point with the reason. */
export interface ScatterPanel {
  readonly key: string;
  readonly title: string;
  readonly xMetric: MetricDefinition;
  readonly yMetric: MetricDefinition;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly points: readonly ScatterPoint[];
  readonly absent: readonly { readonly label: string; readonly reason: string }[];
}

interface Side {
  readonly figure: number;
  readonly range: readonly [number, number];
  readonly words: string;
}

function sideOf(measurement: Measurement | undefined, metric: MetricDefinition): Side | string {
  if (!measurement) return `${metric.label} does not exist on this test.`;
  const { figure, summary } = measurement;
  if (figure === null || summary.min === null || summary.max === null) {
    const hole = summary.runs.find((run) => typeof run !== "number");
    return `${metric.label}: ${hole && typeof hole !== "number" ? hole.reason : "no value"}`;
  }
  const shown = toShown(figure, metric.unit);
  const range = [toShown(summary.min, metric.unit), toShown(summary.max, metric.unit)] as const;
  const runs = summary.runs.map((run) =>
    isValue(run) ? formatNumber(toShown(run, metric.unit)) : run.missing,
  );
  const words = `${metric.label}: ${boundWord(metric.bound)}${formatNumber(shown)} ${metric.unit.shown}, runs ${joinWords(runs)}`;
  return { figure: shown, range, words: metric.caveat ? `${words} (${metric.caveat})` : words };
}

/** The loss next to a UDP bandwidth; nothing elsewhere. */
function lossOf({ view, dataset }: ViewResult, test: TestId, variant: string): readonly (Loss | null)[] {
  if (tests[test].protocol !== "udp" || (view.x !== "bandwidth" && view.y !== "bandwidth")) return [];
  return [lossBeside(dataset, test, variant, view.stat)];
}

function testPanel(result: ViewResult, test: TestId): ScatterPanel {
  const { view, dataset } = result;
  const [xMetric, yMetric] = [metricOf(dataset.definition, view.x), metricOf(dataset.definition, view.y)];
  const [xs, ys] = [xMetric, yMetric].map(({ id }) => measureTest(dataset, test, { ...view, metric: id }));
  const absent: { label: string; reason: string }[] = [];
  const points = result.variants.flatMap((variant): ScatterPoint[] => {
    const [mx, my] = [xs?.get(variant.id), ys?.get(variant.id)];
    const [x, y] = [sideOf(mx, xMetric), sideOf(my, yMetric)];
    if (typeof x === "string" || typeof y === "string") {
      absent.push({
        label: variant.name,
        reason: [x, y].filter((side) => typeof side === "string").join(" "),
      });
      return [];
    }
    const notComparable = mx?.notComparable ?? my?.notComparable ?? null;
    const loss = lossOf(result, test, variant.id);
    return [
      {
        key: `${test}/${variant.id}`,
        label: [variant.name, ...loss.map(lossText)].join(", "),
        cni: variant.cni,
        encryption: variant.encryption,
        x: x.figure,
        y: y.figure,
        xRange: x.range,
        yRange: y.range,
        comparable: notComparable === null,
        detail: [
          x.words,
          y.words,
          ...loss.map((one) => `UDP: ${lossWithRange(one)}`),
          ...(notComparable ? [notComparable] : []),
        ],
      },
    ];
  });
  const extents = (of: (point: ScatterPoint) => [number, readonly [number, number]]) =>
    points.map((point) => {
      const [value, [min, max]] = of(point);
      return { value, min, max };
    });
  return {
    key: test,
    title: testLabel(dataset.definition, test),
    xMetric,
    yMetric,
    xAxis: figureAxis(
      extents(({ x, xRange }) => [x, xRange]),
      view.scale,
    ),
    yAxis: figureAxis(
      extents(({ y, yRange }) => [y, yRange]),
      view.scale,
    ),
    points,
    absent,
  };
}

/** Which points exceed an axis, with both figures; empty where none does. */
export function cutPointWords({ points, xAxis, yAxis, xMetric, yMetric }: ScatterPanel): string {
  const cut = points.filter(({ x, y }) => isCutOn(xAxis, x) || isCutOn(yAxis, y));
  if (cut.length === 0) return "";
  const names = cut.map(
    ({ label, x, y }) =>
      `${label} (${formatNumber(x)} ${xMetric.unit.shown}, ${formatNumber(y)} ${yMetric.unit.shown})`,
  );
  return `Beyond the scale, drawn at its edge: ${joinWords(names)}.`;
}

/** The label of an axis: the metric, its unit, and whether the axis is logarithmic. */
export function axisLabel({ label, unit }: MetricDefinition, { scale }: Axis): string {
  return `${label}, ${unit.shown}${scale === "log" ? ", logarithmic" : ""}`;
}

/** The scatter of a view: a panel for each selected test on which at least one of its metrics exists. */
export function scatterPanels(result: ViewResult): ScatterPanel[] {
  const { shown, withoutMetric } = selectTests(result.view);
  const { x, y } = result.view;
  const { definition } = result.dataset;
  return [...shown, ...withoutMetric]
    .filter((test) => isMeasuredOn(definition, x, test) && isMeasuredOn(definition, y, test))
    .map((test) => testPanel(result, test));
}
