import type { MetricDefinition } from "@/lib/dataset/metrics";
import type { Baseline } from "@/lib/statistics/compare";
import type { Loss } from "@/lib/statistics/loss";
import type { Measurement } from "@/lib/statistics/measure-test";
import { axisFor } from "./axis";
import { panelMarks, type DotPanel } from "./dot-rows";
import { markOf, type Mark } from "./mark";

const NO_BASELINE: Baseline = { measurement: null, figure: null, reason: "nothing is compared" };

/** The mark of a measurement by itself, outside of a view. `key` names it in its chart. */
export function measuredMark(
  measurement: Measurement,
  metric: MetricDefinition,
  key: string,
  loss: Loss | null = null,
): Mark {
  const none = { difference: null, percent: null, sameAsBaseline: null, baseline: NO_BASELINE };
  return markOf({ ...measurement, ...none, loss, isReference: false, key }, metric, "absolute");
}

/** Rows of such marks on an axis from zero, in the metric's unit. */
export function measuredPanel(
  panel: Pick<DotPanel, "key" | "title" | "series" | "rows">,
  metric: MetricDefinition,
): DotPanel {
  const values = panelMarks(panel).flatMap(({ min, max }) => [min, max].filter((value) => value !== null));
  return { ...panel, axis: axisFor(values, "linear", true), unit: metric.unit.shown };
}
