import { columns, type Column } from "@/lib/import/knb-2024/columns-2024-01";
import type { OwnProblem } from "@/lib/own/own-run";
import { placeOf, type Place } from "./place-value";

/** A column of the 2024 benchmark with the place that a run has for its figure. */
export interface PlacedColumn extends Column {
  readonly place: Place;
}

/** The columns in their order: a run has a place for each. */
export const placedColumns: readonly PlacedColumn[] = columns.flatMap((column) => {
  const place = placeOf(column);
  return place ? [{ ...column, place }] : [];
});

const number = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
/** Characters of a line that a problem quotes. */
const QUOTED = 80;

/** Whether a file says that it lacks a value. */
export const isEmpty = (text: string) => text === "" || text === "null";

/** Why a text, which is `value` as a number, is no value of a column; null where it is one. */
export function whyUnusable({ quantity }: Column, text: string, value: number): string | null {
  if (!Number.isFinite(value) || !number.test(text)) return "It is no number.";
  if (value < 0) return "It is negative.";
  return quantity === "loss" && value > 100 ? "It is a loss above 100 %." : null;
}

/** A value with its place; `line` counts from 1. */
interface PlacedText {
  readonly column: Column;
  readonly line: number;
  readonly text: string;
}

/** The problem of a text that is no value of its column. */
export function unusable(file: string, { column, line, text }: PlacedText, message: string): OwnProblem {
  return { file, line, column: column.name, text, message, done: "this value was left out" };
}

/** A line that was left out. `line` counts from 1. */
export function brokenLine(file: string, line: number, words: string, message: string): OwnProblem {
  return { file, line, text: words.slice(0, QUOTED), message, done: "the line was left out" };
}
