import type { Definition } from "@/lib/dataset/definition";
import type { MetricId } from "@/lib/dataset/metrics";
import type { ColumnId } from "@/lib/view/table/column-ids";
import {
  selectTests,
  variantFilterIds,
  type TestFilterId,
  type VariantFilterId,
} from "@/lib/view/select/filters";
import { decodeView, encodeView } from "./view-codec";
import { initialTests } from "./view-fields";
import type { ChartId, ViewState } from "./view-state";

/** Changes the metric; where no selected test has it, the protocol goes to one that does. */
export function withMetric(view: ViewState, metric: MetricId): ViewState {
  const next = { ...view, metric };
  return selectTests(next).shown.length > 0 ? next : { ...next, protocol: initialTests(next).protocol };
}

/** Changes the chart, and opens the filters to what the chart sets side by side. */
export function withChart(view: ViewState, chart: ChartId): ViewState {
  const next: ViewState = { ...view, chart };
  if (chart === "path") return { ...next, path: ["direct", "service"] };
  if (chart === "encryption") return { ...next, encryption: [] };
  if (chart === "heat") return { ...next, ...initialTests(next) };
  return next;
}

/** Adds a value to a variant filter or takes it out. */
export function withFilterValue(
  view: ViewState,
  filter: VariantFilterId,
  value: string,
  on: boolean,
  order: readonly string[],
): ViewState {
  const current: readonly string[] = view[filter];
  const wanted = on
    ? order.filter((word) => word === value || current.includes(word))
    : current.filter((word) => word !== value);
  return { ...view, [filter]: wanted };
}

/** Chooses the traffic: `value` is one of `trafficOptions`, at least one word of the filter. */
export function withTraffic(view: ViewState, filter: TestFilterId, value: string): ViewState {
  return { ...view, [filter]: value.split(",") };
}

/** Takes every filter back to what an empty link has, shows hidden variants, and leaves the rest as it is. */
export function withoutFilters(view: ViewState, initial: ViewState): ViewState {
  const cleared = Object.fromEntries(
    [...variantFilterIds, "hide" as const].map((name) => [name, initial[name]]),
  );
  return { ...view, ...cleared, ...initialTests(view) };
}

/** The same question to another dataset, as far as it has the words for it; variants are its own. */
export function inEdition(view: ViewState, edition: Definition): ViewState {
  const metric = metricThere(view.metric, edition);
  const there = decodeView(encodeView({ ...view, metric }), {
    edition,
    catalogue: [edition],
    variantIds: [],
  });
  return withMetric(there.view, metric);
}

/** A metric as far as a dataset has it: memory for its overhead above bare metal, bandwidth for all that is of the connection. */
function metricThere(metric: MetricId, { metrics }: Definition): MetricId {
  if (metrics.includes(metric)) return metric;
  return metric === "memory-overhead" ? "memory" : "bandwidth";
}

/** Sorts by a column: ascending, then descending, then back to rank order; rank itself goes between rank order and its reverse. */
export function withSort(view: ViewState, column: ColumnId): ViewState {
  if (column === "rank") return { ...view, sort: view.sort ? null : { column, descending: true } };
  if (view.sort?.column !== column) return { ...view, sort: { column, descending: false } };
  return { ...view, sort: view.sort.descending ? null : { column, descending: true } };
}

/** Adds a word to a list or takes it out, at its end. */
export function toggled<T>(list: readonly T[], word: T): readonly T[] {
  return list.includes(word) ? list.filter((other) => other !== word) : [...list, word];
}
