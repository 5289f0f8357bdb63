import { rangeText } from "@/lib/statistics/range-text";
import type { Cni, Encryption } from "@/lib/dataset/facts/dimensions";
import { boundSign, boundWord, type MetricDefinition } from "@/lib/dataset/metrics";
import { holeWords, isValue, type Reading } from "@/lib/dataset/reading";
import { formatNumber, formatSigned } from "@/lib/format";
import { HIGH_LOSS_PERCENT } from "@/lib/statistics/comparability";
import { differenceFrom } from "@/lib/statistics/compare";
import { isHighLoss, type Loss } from "@/lib/statistics/loss";
import { formatRank } from "@/lib/statistics/rank-ranges";
import { differenceUnit, toShown } from "@/lib/units";
import type { Extent } from "./axis";
import { compareModeOf } from "@/lib/view/link/compare-mode";
import { lossText, lossWithRange } from "@/lib/view/describe/loss-words";
import type { ViewRow } from "@/lib/view/select/view-result";
import type { CompareMode } from "@/lib/view/link/view-state";

/** What a bar's colour says: that the reader pinned the variant, that it is bare metal, or nothing. The label next to it names the variant. */
export const tones = ["bar", "pinned", "reference"] as const;
export type Tone = (typeof tones)[number];

/** What a chart draws of one row: the figure and its runs on one axis, in shown units, with the words that go with them. */
export interface Mark {
  readonly key: string;
  readonly label: string;
  readonly variantId: string;
  readonly cni: Cni;
  readonly encryption: Encryption;
  readonly isReference: boolean;
  /** Null when there is nothing to draw; `hole` then says why. */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Values of the runs that have one. */
  readonly runs: readonly number[];
  /** Three digits, with the loss of a UDP bandwidth. */
  readonly text: string;
  readonly hole: string | null;
  /** The same in a word or two, for narrow places. */
  readonly holeWord: string | null;
  /** Not ranked; the reason is in `detail`. */
  readonly comparable: boolean;
  /** Whether `text` holds the loss of a UDP bandwidth, which needs room. */
  readonly hasLoss: boolean;
  readonly highLoss: boolean;
  /** Figure with unit and range, rank, every run, the reasons of holes, the loss: the tooltip, a line each. */
  readonly detail: readonly string[];
}

/** Follows a figure that is not comparable. */
export const NOT_COMPARABLE_SIGN = "✻";

type Project = (stored: number) => number | null;

/** How a stored figure is placed on the axis: as it is, or against the row's baseline. */
function projection(row: ViewRow, metric: MetricDefinition, compare: CompareMode): Project {
  if (compare === "absolute") return (stored) => toShown(stored, metric.unit);
  const { figure } = row.baseline;
  if (compare === "percent") return (stored) => differenceFrom(stored, figure).percent;
  return (stored) => (figure === null ? null : toShown(stored - figure, metric.unit));
}

/** The unit of a chart's axis. */
export function axisUnit(metric: MetricDefinition, compare: CompareMode): string {
  const mode = compareModeOf(metric, compare);
  if (mode === "percent") return "% difference to the baseline";
  return mode === "difference" ? differenceUnit(metric.unit).shown : metric.unit.shown;
}

function runLine(run: Reading, index: number, metric: MetricDefinition): string {
  const text = isValue(run) ? formatNumber(toShown(run, metric.unit)) : `${run.missing}: ${run.reason}`;
  return `Run ${index + 1}: ${text}`;
}

function detailLines(row: ViewRow, metric: MetricDefinition): string[] {
  const { min, max, n, runs } = row.summary;
  const shown = (value: number) => toShown(value, metric.unit);
  const range =
    min === null || max === null ? "" : `, ${rangeText(row.summary, (value) => formatNumber(shown(value)))}`;
  const figure =
    row.figure === null
      ? []
      : [`${boundWord(metric.bound)}${formatNumber(shown(row.figure))} ${metric.unit.shown}${range}`];
  const rank = row.rank ? [`Rank ${formatRank(row.rank)} of ${row.rank.of}`] : [];
  return [
    ...figure,
    ...rank,
    ...(n < runs.length ? [`${n} of ${runs.length} runs have a value`] : []),
    ...row.summary.runs.map((run, index) => runLine(run, index, metric)),
    ...(row.loss
      ? [`UDP: ${lossWithRange(row.loss)}${isHighLoss(row.loss) ? `, above ${HIGH_LOSS_PERCENT} %` : ""}`]
      : []),
    ...(metric.caveat ? [metric.caveat] : []),
    ...(row.notComparable ? [row.notComparable] : []),
  ];
}

function holeOf(row: ViewRow, value: number | null): string | null {
  if (value !== null) return null;
  const first = row.summary.runs.find((run) => !isValue(run));
  if (row.figure === null) return first && !isValue(first) ? first.reason : "no value";
  if (row.notComparable) return "not comparable";
  return row.baseline.reason ? "no baseline here" : "the baseline is zero";
}

function holeWordOf(row: ViewRow): string {
  if (row.figure !== null) return row.notComparable ? "not comparable" : "no baseline";
  const first = row.summary.runs.find((run) => !isValue(run));
  return first && !isValue(first) ? holeWords[first.missing] : "no value";
}

/** The mark of a row on an axis of `metric` under `compare`; `lossWords` writes the loss of a UDP bandwidth into its text. */
export function markOf(
  row: ViewRow,
  metric: MetricDefinition,
  chosen: CompareMode,
  lossWords: (loss: Loss) => string = lossText,
): Mark {
  const compare = compareModeOf(metric, chosen);
  const project = row.notComparable && compare !== "absolute" ? () => null : projection(row, metric, compare);
  const at = (stored: number | null) => (stored === null ? null : project(stored));
  const value = at(row.figure);
  const ends = [at(row.summary.min), at(row.summary.max)].filter((end) => end !== null);
  const loss = metric.id === "bandwidth" && row.loss ? lossWords(row.loss) : null;
  const absolute = (shown: number) => `${boundSign(metric.bound)}${formatNumber(shown)}`;
  const number = value === null ? "" : compare === "absolute" ? absolute(value) : formatSigned(value);
  return {
    key: row.key,
    label: row.variant.name,
    variantId: row.variant.id,
    cni: row.variant.cni,
    encryption: row.variant.encryption,
    isReference: row.isReference,
    value,
    min: ends.length ? Math.min(...ends) : null,
    max: ends.length ? Math.max(...ends) : null,
    runs: row.summary.runs
      .filter(isValue)
      .map(project)
      .filter((run) => run !== null),
    text: [
      number,
      number && row.summary.n < row.summary.runs.length ? `n=${row.summary.n}` : "",
      loss && value !== null ? `· ${loss}` : "",
      row.notComparable && number ? NOT_COMPARABLE_SIGN : "",
    ]
      .filter(Boolean)
      .join(" "),
    hole: holeOf(row, value),
    holeWord: value === null ? holeWordOf(row) : null,
    comparable: row.notComparable === null,
    hasLoss: loss !== null && value !== null,
    highLoss: isHighLoss(row.loss),
    detail: detailLines(row, metric),
  };
}

/** What a mark needs on its axis; nothing of a hole. */
export function markExtent({ value, min, max }: Mark): Extent[] {
  return value === null ? [] : [{ value, min: min ?? value, max: max ?? value }];
}
