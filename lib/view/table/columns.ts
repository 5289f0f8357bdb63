import type { Dataset, Variant } from "@/lib/dataset/dataset";
import type { FactColumnId } from "@/lib/dataset/facts/facts";
import type { Definition } from "@/lib/dataset/definition";
import { metricOf } from "@/lib/dataset/metric-definitions";
import {
  boundSign,
  boundWord,
  isMeasuredOn,
  metricIds,
  metrics,
  type Metric,
  type MetricId,
} from "@/lib/dataset/metrics";
import { testLabel } from "@/lib/dataset/test-labels";
import { testIds } from "@/lib/dataset/tests";
import { factColumns, type FactColumn } from "@/lib/dataset/facts/variant-facts";
import { formatFull, lowerFirst } from "@/lib/format";
import { aboutTheSame, formatDifference, formatFixed } from "@/lib/format-column";
import { HIGH_LOSS_NOTE, HIGH_LOSS_PERCENT } from "@/lib/statistics/comparability";
import { measureTest, type Measurement } from "@/lib/statistics/measure-test";
import { formatRank } from "@/lib/statistics/rank-ranges";
import { missingReasons, stats } from "@/lib/statistics/summarise-runs";
import { differenceUnit, toShown } from "@/lib/units";
import { emptyCell, readingCell, summaryCell, textCell, type Cell, type NumberFormat } from "./cells";
import { metricDecimals, viewPercentDecimals, type ShownTests } from "./column-decimals";
import { runIndexOf, type ColumnId, type RunColumnId } from "./column-ids";
import { baselineLabel } from "@/lib/view/describe/baseline-label";
import { lossRange } from "@/lib/view/describe/loss-words";
import type { ViewRow } from "@/lib/view/select/view-result";
import type { ViewState } from "@/lib/view/link/view-state";

interface CellContext {
  readonly view: ViewState;
  readonly dataset: Dataset;
  /** Of every number in the column; the text alone depends on it. */
  readonly decimals: number;
}

/** A column of the table: one declaration gives its head, its cells, its order and its export. */
export interface Column {
  readonly id: ColumnId;
  readonly numeric: boolean;
  /** `variants` are those of the edition. */
  readonly label: (view: ViewState, variants: readonly Variant[]) => string;
  /** The unit shown in the head, once; null where there is none. */
  readonly unit: (view: ViewState) => string | null;
  /** How many decimals its numbers are shown with. */
  readonly decimals: (shown: ShownTests) => number;
  readonly cell: (row: ViewRow, context: CellContext) => Cell;
}

const noUnit = () => null;
const metricUnit = (view: ViewState) => metrics[view.metric].unit.shown;
const noDecimals = () => 0;
const viewDecimals = (shown: ShownTests) => metricDecimals(shown, shown.view.metric);

/** How the columns of the view's metric write their numbers. */
function metricFormat({ view, decimals }: CellContext): NumberFormat {
  return { unit: metrics[view.metric].unit, decimals };
}

function ofMetric(id: ColumnId, label: string, of: (row: ViewRow) => number | null): Column {
  return {
    id,
    numeric: true,
    label: () => label,
    unit: metricUnit,
    decimals: viewDecimals,
    cell: (row, context) => summaryCell(of(row), row.summary, metricFormat(context)),
  };
}

function ofRun(id: RunColumnId, index: number): Column {
  return {
    id,
    numeric: true,
    label: () => `Run ${index + 1}`,
    unit: metricUnit,
    decimals: viewDecimals,
    cell: (row, context) => readingCell(row.summary.runs[index], metricFormat(context)),
  };
}

function ofFact({ id, head, unit, numeric, text, absent, sortKey }: FactColumn): Column {
  return {
    id,
    numeric,
    label: () => head,
    unit: () => unit,
    decimals: noDecimals,
    cell: ({ variant }) => {
      const shown = text(variant);
      if (shown !== null) return textCell(shown, sortKey(variant));
      const cell = emptyCell(absent.text, absent.note === null ? [] : [absent.note]);
      return absent.note === null ? { ...cell, full: absent.text } : cell;
    },
  };
}

function differenceNotes(row: ViewRow, { metric }: ViewState): string[] {
  if (row.notComparable) return [row.notComparable];
  if (row.figure === null) return missingReasons(row.summary);
  if (row.baseline.reason) return [row.baseline.reason];
  const { label, percentDifference } = metrics[metric];
  return [
    percentDifference
      ? "The baseline is zero: there is no percent of it."
      : `Differences in ${lowerFirst(label)} are not given in percent: see the difference column.`,
  ];
}

/** Why an edition has no figure of a metric on a test. */
function whyNotMeasured(edition: Definition, { id, label }: Metric): string {
  return edition.metrics.includes(id)
    ? `${label} does not exist on this test.`
    : `The result tables of ${edition.name} have no ${lowerFirst(label)}.`;
}

/** The sign of figures that leave a part of the CPU out. */
function signIn(edition: Definition, metric: MetricId): string {
  return boundSign(metricOf(edition, metric).bound);
}

/** A head of a CPU figure says what is counted: exports have no other place for it. */
function withCaveat(edition: Definition, metric: MetricId, label: string): string {
  const { usesCpu, caveat, bound } = metricOf(edition, metric);
  if (!usesCpu) return label;
  return [label, boundWord(bound).trim(), caveat].filter(Boolean).join(", ");
}

function otherNotes(id: MetricId, { figure, notComparable }: Measurement): string[] {
  if (notComparable) return [notComparable];
  return id === "loss" && figure !== null && figure > HIGH_LOSS_PERCENT ? [HIGH_LOSS_NOTE] : [];
}

/** Another metric's summary figure on the row's test, by the view's role and statistic. */
function ofOtherMetric(id: MetricId): Column {
  const definition = metrics[id];
  return {
    id,
    numeric: true,
    label: ({ edition }) => withCaveat(edition, id, definition.label),
    unit: () => definition.unit.shown,
    decimals: (shown) => metricDecimals(shown, id),
    cell: (row, { view, dataset, decimals }) => {
      if (!isMeasuredOn(dataset.definition, id, row.test))
        return emptyCell("n/a", [whyNotMeasured(view.edition, definition)]);
      const other = measureTest(dataset, row.test, { metric: id, role: view.role, stat: view.stat }).get(
        row.variant.id,
      );
      if (!other) return emptyCell("no value", []);
      const format = { unit: definition.unit, decimals, sign: signIn(dataset.definition, id) };
      return summaryCell(other.figure, other.summary, format, otherNotes(id, other));
    },
  };
}

const plainLossColumn = ofOtherMetric("loss");

/** The loss next to a UDP bandwidth has the range of its runs in its cell: the table's range columns are the bandwidth's. */
const lossColumn: Column = {
  ...plainLossColumn,
  label: ({ metric, stat }) =>
    metric === "bandwidth" ? `Loss, ${stats[stat]} (range of the runs)` : metrics.loss.label,
  cell: (row, context) => {
    const cell = plainLossColumn.cell(row, context);
    const write = (percent: number) => formatFixed(percent, context.decimals);
    const range = context.view.metric === "bandwidth" ? lossRange(row.loss, write) : null;
    return range === null ? cell : { ...cell, text: `${cell.text} (${range})` };
  },
};

/** Rank ranges overlap, so their column sorts by the figure: the better first. */
function rankOrderKey({ figure }: ViewRow, { metric }: ViewState): number | null {
  if (figure === null) return null;
  return metrics[metric].better === "higher" ? -figure : figure;
}

const rankColumn: Column = {
  id: "rank",
  numeric: true,
  label: () => "Rank",
  unit: noUnit,
  decimals: noDecimals,
  cell: (row, { view }) => {
    if (row.rank) return textCell(formatRank(row.rank), rankOrderKey(row, view));
    if (row.isReference)
      return emptyCell("ref.", ["Bare metal is the reference: it has no CNI and no rank."]);
    return emptyCell("none", row.notComparable ? [row.notComparable] : missingReasons(row.summary));
  },
};

const figureColumn: Column = {
  id: "figure",
  numeric: true,
  label: ({ edition, metric, stat }) =>
    withCaveat(edition, metric, `${metrics[metric].label}, ${stats[stat]}`),
  unit: metricUnit,
  decimals: viewDecimals,
  cell: (row, context) =>
    summaryCell(
      row.figure,
      row.summary,
      { ...metricFormat(context), sign: signIn(context.dataset.definition, context.view.metric) },
      row.notComparable ? [row.notComparable] : [],
    ),
};

function differenceText({ sameAsBaseline }: ViewRow, difference: number, decimals: number): string {
  return sameAsBaseline ? aboutTheSame(sameAsBaseline) : formatDifference(difference, decimals);
}

const differenceColumn: Column = {
  id: "difference",
  numeric: true,
  label: (view, variants) => `Difference to ${baselineLabel(view.baseline, variants)}`,
  unit: ({ metric }) => differenceUnit(metrics[metric].unit).shown,
  decimals: viewDecimals,
  cell: (row, { view, decimals }) => {
    if (row.difference === null) return emptyCell("none", differenceNotes(row, view));
    const shown = toShown(row.difference, metrics[view.metric].unit);
    return {
      ...textCell(differenceText(row, shown, decimals), row.difference),
      full: formatFull(shown),
    };
  },
};

const percentColumn: Column = {
  id: "percent",
  numeric: true,
  label: (view, variants) => `vs ${baselineLabel(view.baseline, variants)}`,
  unit: () => "%",
  decimals: viewPercentDecimals,
  cell: (row, { view, decimals }) =>
    row.percent === null
      ? emptyCell("none", differenceNotes(row, view))
      : {
          ...textCell(differenceText(row, row.percent, decimals), row.percent),
          full: formatFull(row.percent),
        },
};

const otherMetricColumns = Object.fromEntries(metricIds.map((id) => [id, ofOtherMetric(id)])) as Record<
  MetricId,
  Column
>;

const factTableColumns = Object.fromEntries(
  factColumns.map((column) => [column.id, ofFact(column)]),
) as Record<FactColumnId, Column>;

/** The columns that every dataset has. */
const columns: Readonly<Record<Exclude<ColumnId, RunColumnId>, Column>> = {
  ...otherMetricColumns,
  ...factTableColumns,
  loss: lossColumn,
  rank: rankColumn,
  variant: {
    id: "variant",
    numeric: false,
    label: () => "Variant",
    unit: noUnit,
    decimals: noDecimals,
    cell: (row) => textCell(row.variant.name),
  },
  test: {
    id: "test",
    numeric: false,
    label: () => "Test",
    unit: noUnit,
    decimals: noDecimals,
    cell: (row, { dataset }) => textCell(testLabel(dataset.definition, row.test), testIds.indexOf(row.test)),
  },
  figure: figureColumn,
  min: ofMetric("min", "Lowest run", (row) => row.summary.min),
  max: ofMetric("max", "Highest run", (row) => row.summary.max),
  difference: differenceColumn,
  percent: percentColumn,
  n: {
    id: "n",
    numeric: true,
    label: () => "Runs",
    unit: noUnit,
    decimals: noDecimals,
    cell: (row) => textCell(String(row.summary.n), row.summary.n),
  },
};

const runColumns = new Map<RunColumnId, Column>();

/** The column of a run, always the same one: rows are kept by the columns that they were made for. */
function runColumn(id: RunColumnId, index: number): Column {
  const known = runColumns.get(id) ?? ofRun(id, index);
  runColumns.set(id, known);
  return known;
}

/** The column with an id. */
export function columnOf(id: ColumnId): Column {
  const run = runIndexOf(id);
  return run === null ? columns[id as Exclude<ColumnId, RunColumnId>] : runColumn(id as RunColumnId, run);
}
