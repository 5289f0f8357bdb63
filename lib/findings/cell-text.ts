import { holeWords, isValue } from "@/lib/dataset/reading";
import { metrics, type MetricId } from "@/lib/dataset/metrics";
import { tests } from "@/lib/dataset/tests";
import { formatCount, formatNumber, formatRange, formatSigned } from "@/lib/format";
import type { Measurement } from "@/lib/statistics/measure-test";
import { missingReasons } from "@/lib/statistics/summarise-runs";
import { toShown } from "@/lib/units";
import { lossWordsFor } from "@/lib/view/loss-words";
import type { EvidenceCell, EvidenceTable, FigureCell, NumberCell } from "./finding";

/** A cell as it is read: the figure, what stands smaller beside it, and whether it is words. */
export interface CellText {
  /** As in the explorer's table. */
  readonly text: string;
  /** The range of the runs, how many have a value where not all do, and whether it may not be compared. */
  readonly spread: string;
  /** The loss beside a UDP bandwidth. */
  readonly loss: string;
  readonly isWords: boolean;
}

function figureText({ measurement, loss }: FigureCell, metric: MetricId): CellText {
  const { figure, summary, test, notComparable } = measurement;
  const { unit } = metrics[metric];
  const { min, max, n, runs } = summary;
  if (figure === null || min === null || max === null) {
    const hole = runs.find((run) => !isValue(run));
    const text = hole && !isValue(hole) ? holeWords[hole.missing] : "no value";
    return { text, spread: "", loss: "", isWords: true };
  }
  const parts = [
    formatRange(toShown(min, unit), toShown(max, unit)),
    ...(n < runs.length ? [`n=${n}`] : []),
    ...(notComparable ? ["not comparable"] : []),
  ];
  return {
    text: formatNumber(toShown(figure, unit)),
    spread: parts.join(", "),
    loss: lossWordsFor(metric, tests[test], loss),
    isWords: false,
  };
}

const formats = { signed: formatSigned, whole: formatCount } as const;

function numberText({ value, format }: NumberCell): CellText {
  const write = format ? formats[format] : formatNumber;
  return { text: value === null ? "no value" : write(value), spread: "", loss: "", isWords: value === null };
}

/** A cell's texts; `metric` is its table's. */
export function cellText(cell: EvidenceCell, metric: MetricId): CellText {
  if (cell.kind === "figure") return figureText(cell, metric);
  if (cell.kind === "number") return numberText(cell);
  return { text: cell.text, spread: "", loss: "", isWords: true };
}

function figureNotes({ variant, test, summary, notComparable }: Measurement): readonly string[] {
  const holes = missingReasons(summary).map(
    (reason) =>
      `${variant.name}, ${tests[test].label}: ${summary.n} of ${summary.runs.length} runs have a value, for ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
  );
  return [...holes, ...(notComparable ? [notComparable] : [])];
}

/** Why figures of a table are missing or may not be compared, each sentence once. */
export function tableNotes({ rows }: EvidenceTable): readonly string[] {
  const figures = rows.flatMap(({ cells }) => cells.filter((cell) => cell.kind === "figure"));
  const notes = figures.flatMap(({ measurement }) => figureNotes(measurement));
  return [...new Set(notes.map((note) => (note.endsWith(".") ? note : `${note}.`)))];
}
