import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { isMeasuredOn, type MetricId } from "@/lib/dataset/metrics";
import { testLabel } from "@/lib/dataset/test-labels";
import { tests, type TestId } from "@/lib/dataset/tests";
import type { DotPanel, DotSeries } from "@/lib/view/chart/dot-rows";
import { measuredMark, measuredPanel } from "@/lib/view/chart/measured-panel";
import { initialView } from "@/lib/view/link/view-codec";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import type { ViewState } from "@/lib/view/link/view-state";
import { changeBetween, changeNote, isComparable, measured, published } from "./change";
import type { Exhibit, ExhibitRow } from "./question";

/** The one series of a list. */
const onlySeries: readonly DotSeries[] = [{ id: "all", label: "median", short: "median", shape: "circle" }];

/** The explorer's view of a metric on a test, for some variants. */
export function exhibitView(
  dataset: Dataset,
  metric: MetricId,
  test: TestId,
  variants: readonly Pick<Variant, "id">[],
  changes: Partial<ViewState> = {},
): ViewState {
  const vocabulary = vocabularyOf(dataset);
  const named = new Set(variants.map(({ id }) => id));
  const { protocol, streams, path } = tests[test];
  return {
    ...initialView(vocabulary),
    metric,
    protocol: [protocol ?? "idle"],
    ...(streams && { streams: [streams] }),
    ...(path && { path: [path] }),
    variant: vocabulary.variantIds.filter((id) => named.has(id)),
    ...changes,
  };
}

/** "Bandwidth, TCP, 8 streams, pod to pod". */
export function exhibitTitle({ definition }: Dataset, metric: MetricId, test: TestId): string {
  return `${metricOf(definition, metric).label}, ${testLabel(definition, test)}`;
}

/** Variants side by side with others, line by line; null where the dataset has not the metric on the test, or no line has two figures. */
export function pairExhibit(
  dataset: Dataset,
  metric: MetricId,
  test: TestId,
  series: readonly DotSeries[],
  lines: readonly { readonly label: string; readonly variants: readonly (Variant | null)[] }[],
  changes: Partial<ViewState> = {},
): Exhibit | null {
  const { definition } = dataset;
  if (!isMeasuredOn(definition, metric, test)) return null;
  const rows = lines.flatMap(({ label, variants }): ExhibitRow[] => {
    const cells = variants.map((variant) => variant && published(dataset, metric, test, variant.id));
    const [first, ...rest] = cells.filter((cell) => cell !== null && isComparable(cell));
    if (!first || rest.length === 0) return [];
    const notes = rest.flatMap((cell) => {
      const change = cell && changeBetween(definition, metric, first, cell);
      return change ? [changeNote(change)] : [];
    });
    return [{ key: variants[0]?.id ?? label, label, cells, note: [...new Set(notes)].join(", ") }];
  });
  if (rows.length === 0) return null;
  const shown = lines.flatMap(({ variants }) => variants.filter((variant) => variant !== null));
  return {
    title: exhibitTitle(dataset, metric, test),
    metric: metricOf(definition, metric),
    series,
    rows,
    view: exhibitView(dataset, metric, test, shown, changes),
  };
}

/** Variants by one figure, the best first; null where none has one. */
export function listExhibit(
  dataset: Dataset,
  metric: MetricId,
  test: TestId,
  variants: readonly Variant[],
): Exhibit | null {
  const of = metricOf(dataset.definition, metric);
  const found = variants
    .flatMap(({ id }) => measured(dataset, metric, test, id) ?? [])
    .sort((a, b) => ((a.figure ?? 0) - (b.figure ?? 0)) * (of.better === "higher" ? -1 : 1));
  if (found.length === 0) return null;
  return {
    title: exhibitTitle(dataset, metric, test),
    metric: of,
    series: onlySeries,
    rows: found.map((cell) => ({
      key: cell.variant.id,
      label: cell.variant.name,
      cells: [cell],
      note: "",
    })),
    view: exhibitView(dataset, metric, test, variants),
  };
}

/** One figure counted in several ways, the cells of a line each a metric of one unit; drawn with the definition of the last. */
export function countedExhibit(
  dataset: Dataset,
  test: TestId,
  metrics: readonly MetricId[],
  variants: readonly Variant[],
): Exhibit | null {
  const definitions = metrics.map((metric) => metricOf(dataset.definition, metric));
  const whole = definitions.at(-1);
  if (!whole) return null;
  const shapes = ["circle", "diamond", "square"] as const;
  return {
    title: exhibitTitle(dataset, whole.id, test),
    metric: whole,
    series: definitions.map(({ id, label }, at) => ({
      id,
      label,
      short: label.split(", ")[1] ?? label,
      shape: shapes[at] ?? "circle",
    })),
    rows: variants.map(({ id, name }) => ({
      key: id,
      label: name,
      cells: metrics.map((metric) => measured(dataset, metric, test, id)),
      note: "",
    })),
    view: exhibitView(dataset, whole.id, test, variants),
  };
}

/** An exhibit as a chart of rows. */
export function exhibitPanel({ title, metric, series, rows }: Exhibit): DotPanel {
  const drawn = rows.map(({ key, label, cells }) => ({
    key,
    label,
    marks: cells.map((cell, at) =>
      cell !== null && isComparable(cell) ? measuredMark(cell, metric, `${key} ${at}`) : null,
    ),
  }));
  return measuredPanel({ key: title, title, series, rows: drawn }, metric);
}
