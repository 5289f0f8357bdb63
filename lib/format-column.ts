import { formatCount, MINUS } from "./format";

/** Significant digits of the typical value of a column, and of its largest at most. */
const TYPICAL_DIGITS = 3;
const MOST_DIGITS = 5;
const MOST_DECIMALS = 6;

/** The power of ten of a number's first digit: 1 of 39.2, −2 of 0.02. */
function powerOf(value: number): number {
  return Number(value.toExponential().split("e")[1]);
}

function middleOf(sizes: readonly number[]): number {
  return [...sizes].sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
}

/**
 * How many decimals the numbers of a column are shown with. The typical one, the middle of their sizes without zeros, gets three
 * significant digits; the largest gets five at most, so that an outlier next to small numbers costs them decimals only then. Whole numbers
 * get none. `most` bounds the answer. Neither order nor sign matters.
 */
export function columnDecimals(values: readonly number[], most = MOST_DECIMALS): number {
  if (values.every(Number.isInteger)) return 0;
  const sizes = values.filter((value) => value !== 0).map(Math.abs);
  const typical = TYPICAL_DIGITS - 1 - powerOf(middleOf(sizes));
  const bound = MOST_DIGITS - 1 - powerOf(Math.max(...sizes));
  return Math.max(0, Math.min(typical, bound, most, MOST_DECIMALS));
}

/** Writes the numbers of a column: `columnDecimals` of them, whatever else the column holds. */
export function columnWriter(values: readonly (number | null | undefined)[]): (value: number) => string {
  const decimals = columnDecimals(values.filter((value) => typeof value === "number"));
  return (value) => formatFixed(value, decimals);
}

/** A size rounded to whole units of its last decimal, half up as it is written in decimal. */
function unitsOf(size: number, decimals: number): number {
  const [mantissa = "", exponent = ""] = size.toExponential().split("e");
  return Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
}

function digitsOf(size: number, decimals: number): string {
  const digits = String(unitsOf(size, decimals)).padStart(decimals + 1, "0");
  const whole = formatCount(Number(digits.slice(0, digits.length - decimals)));
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
}

/**
 * A finite number with so many decimals, thousands grouped, a true minus. What is more than zero and would read as zero is `<0.01`:
 * little is not nothing.
 */
export function formatFixed(value: number, decimals: number): string {
  if (value > 0 && unitsOf(value, decimals) === 0) return `<${digitsOf(10 ** -decimals, decimals)}`;
  return formatDifference(value, decimals).replace(/^\+/, "");
}

/** What a difference reads that the runs, or repeats of the benchmark, do not carry. Exports keep the number. */
export function aboutTheSame(why: "runs" | "repeats" | "one-run"): string {
  if (why === "one-run") return "one run only";
  return why === "runs" ? "about the same" : "within repeats";
}

/** A difference with so many decimals, its sign always written, none before a zero. */
export function formatDifference(value: number, decimals: number): string {
  const size = Math.abs(value);
  if (size === 0 || unitsOf(size, decimals) === 0) return digitsOf(0, decimals);
  return `${value < 0 ? MINUS : "+"}${digitsOf(size, decimals)}`;
}
