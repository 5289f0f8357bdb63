import { holeWords, isValue, type Reading } from "@/lib/dataset/reading";
import { formatFull } from "@/lib/format";
import { formatFixed } from "@/lib/format-column";
import { missingReasons, type Summary } from "@/lib/statistics/summarise-runs";
import { toShown, type Unit } from "@/lib/units";

/** What a cell holds: the screen's text, the export's text, the key that sorts it, and why it is empty or how to read it. */
export interface Cell {
  readonly text: string;
  readonly full: string;
  /** Null sorts last. */
  readonly sortKey: number | string | null;
  /** Sentences that belong to the cell: why it has no value, that some runs are missing, that it is not comparable. */
  readonly notes: readonly string[];
}

/** A text that is the same on screen and in exports. */
export function textCell(text: string, sortKey: number | string | null = text): Cell {
  return { text, full: text, sortKey, notes: [] };
}

/** A cell without a value: a word on screen, nothing in exports. */
export function emptyCell(text: string, notes: readonly string[]): Cell {
  return { text, full: "", sortKey: null, notes };
}

/** How a column writes its numbers: in which unit, with how many decimals. */
export interface NumberFormat {
  readonly unit: Unit;
  readonly decimals: number;
  /** Before the number on screen; exports say it in the head. */
  readonly sign?: string;
}

/** A value in its stored unit, shown with the column's decimals and exported in full. */
export function numberCell(
  value: number,
  { unit, decimals, sign = "" }: NumberFormat,
  notes: readonly string[] = [],
): Cell {
  const shown = toShown(value, unit);
  return { text: `${sign}${formatFixed(shown, decimals)}`, full: formatFull(shown), sortKey: value, notes };
}

/** One run, or the word for its hole with the reason. */
export function readingCell(reading: Reading | undefined, format: NumberFormat): Cell {
  if (reading === undefined) return emptyCell("no run", []);
  return isValue(reading)
    ? numberCell(reading, format)
    : emptyCell(holeWords[reading.missing], [reading.reason]);
}

/** A summary figure with the reasons of the runs that it lacks. */
export function summaryCell(
  value: number | null,
  summary: Summary,
  format: NumberFormat,
  extra: readonly string[] = [],
): Cell {
  const firstHole = summary.runs.find((run) => !isValue(run));
  const notes = [...extra, ...missingReasons(summary).map((reason) => missingNote(summary, reason))];
  if (value !== null) return numberCell(value, format, notes);
  return emptyCell(firstHole && !isValue(firstHole) ? holeWords[firstHole.missing] : "no value", notes);
}

function missingNote({ n, runs }: Summary, reason: string): string {
  const sentence = reason.charAt(0).toUpperCase() + reason.slice(1);
  return n === 0 ? sentence : `${n} of ${runs.length} runs have a value. ${sentence}`;
}
