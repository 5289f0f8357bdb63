import { quantities, type Quantity, type SeriesKey } from "../dataset/dataset";
import type { TestId } from "../dataset/tests";

/** What a published cell says: a finite number of zero or more, nothing at all, or the word `null`. */
export type Cell = number | "blank" | "null";

/** A cell and its location. `invalid` cells have been reported and take part in no comparison. */
export interface LocatedCell {
  readonly cell: Cell | "invalid";
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The cells of one variant by `cellKey`. */
export type CellTable = Map<string, LocatedCell>;

/** The key of a cell in a `CellTable`. */
export function cellKey(run: number, test: TestId, series: SeriesKey): string {
  return `run ${run} ${test} ${series}`;
}

const decimal = /^\d+(\.\d+)?([eE][+-]?\d+)?$/;
const wholeUnits: readonly string[] = ["count", "bytes"];

/** Reads a cell of a quantity, or says what was expected. Accepts decimal numbers that are finite, not negative and within the unit. */
export function parseCell(text: string, quantity: Quantity): Cell | { readonly expected: string } {
  if (text === "") return "blank";
  if (text === "null") return "null";
  const { unit } = quantities[quantity];
  const value = decimal.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(value))
    return { expected: `expected a finite decimal number in ${unit}, null or nothing` };
  if (wholeUnits.includes(unit) && !Number.isSafeInteger(value))
    return { expected: `expected a whole number in ${unit}` };
  if (unit === "percent" && value > 100) return { expected: "expected a percentage of at most 100" };
  return value;
}
