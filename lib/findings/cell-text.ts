import { rangeText } from "@/lib/statistics/range-text";
import type { Definition } from "@/lib/dataset/definition";
import { testLabel } from "@/lib/dataset/test-labels";
import { holeWords, isValue } from "@/lib/dataset/reading";
import { metrics, type MetricId } from "@/lib/dataset/metrics";
import { tests } from "@/lib/dataset/tests";
import { formatCount } from "@/lib/format";
import { columnDecimals, formatDifference, formatFixed } from "@/lib/format-column";
import type { Measurement } from "@/lib/statistics/measure-test";
import { missingReasons } from "@/lib/statistics/summarise-runs";
import { toShown } from "@/lib/units";
import { lossWordsFor } from "@/lib/view/describe/loss-words";
import type { EvidenceCell, EvidenceTable, FigureCell, NumberCell } from "./finding";

/** A cell as it is read: the figure, the smaller text next to it, and whether it is words. */
export interface CellText {
  readonly text: string;
  /** The range of the runs, how many have a value where not all do, and whether it may not be compared. */
  readonly spread: string;
  /** The loss next to a UDP bandwidth. */
  readonly loss: string;
  readonly isWords: boolean;
}

function figureText({ measurement, loss }: FigureCell, metric: MetricId, decimals: number): CellText {
  const { figure, summary, test, notComparable } = measurement;
  const { unit } = metrics[metric];
  const { min, max, n, runs } = summary;
  if (figure === null || min === null || max === null) {
    const hole = runs.find((run) => !isValue(run));
    const text = hole && !isValue(hole) ? holeWords[hole.missing] : "no value";
    return { text, spread: "", loss: "", isWords: true };
  }
  const write = (value: number) => formatFixed(toShown(value, unit), decimals);
  const parts = [
    rangeText(summary, write),
    ...(n < runs.length ? [`n=${n}`] : []),
    ...(notComparable ? ["not comparable"] : []),
  ];
  return {
    text: write(figure),
    spread: parts.join(", "),
    loss: lossWordsFor(metric, tests[test], loss),
    isWords: false,
  };
}

const formats = { signed: formatDifference, whole: formatCount } as const;

function numberText({ value, format }: NumberCell, decimals: number): CellText {
  const write = format ? formats[format] : formatFixed;
  return {
    text: value === null ? "no value" : write(value, decimals),
    spread: "",
    loss: "",
    isWords: value === null,
  };
}

function cellText(cell: EvidenceCell, metric: MetricId, decimals: number): CellText {
  if (cell.kind === "figure") return figureText(cell, metric, decimals);
  if (cell.kind === "number") return numberText(cell, decimals);
  return { text: cell.text, spread: "", loss: "", isWords: true };
}

/** The number of a cell, in the unit shown; null of words and of what is missing. */
function numberOf(cell: EvidenceCell | undefined, metric: MetricId): number | null {
  if (cell?.kind === "number") return cell.value;
  if (cell?.kind !== "figure" || cell.measurement.figure === null) return null;
  return toShown(cell.measurement.figure, metrics[metric].unit);
}

/** A difference in percent says no more than a tenth. */
const MOST_SIGNED_DECIMALS = 1;

/** A table's texts, row by row, with one number of decimals in each column. */
export function cellTexts({ rows, metric, heads }: EvidenceTable): CellText[][] {
  const decimals = heads.slice(1).map((_, column) => {
    const cells = rows.map((row) => row.cells[column]);
    const numbers = cells.map((cell) => numberOf(cell, metric)).filter((number) => number !== null);
    const areSigned = cells.some((cell) => cell?.kind === "number" && cell.format === "signed");
    return columnDecimals(numbers, areSigned ? MOST_SIGNED_DECIMALS : undefined);
  });
  return rows.map(({ cells }) => cells.map((cell, column) => cellText(cell, metric, decimals[column] ?? 0)));
}

function figureNotes(
  { variant, test, summary, notComparable }: Measurement,
  edition: Definition,
): readonly string[] {
  const holes = missingReasons(summary).map(
    (reason) =>
      `${variant.name}, ${testLabel(edition, test)}: ${summary.n} of ${summary.runs.length} runs have a value, for ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
  );
  return [...holes, ...(notComparable ? [notComparable] : [])];
}

/** Why figures of a table are missing or may not be compared, each sentence once. */
export function tableNotes({ rows, view }: EvidenceTable): readonly string[] {
  const figures = rows.flatMap(({ cells }) => cells.filter((cell) => cell.kind === "figure"));
  const notes = figures.flatMap(({ measurement }) => figureNotes(measurement, view.edition));
  return [...new Set(notes.map((note) => (note.endsWith(".") ? note : `${note}.`)))];
}
