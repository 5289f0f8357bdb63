const MINUS = "\u2212";
const DIGITS = 3;

/** Whole digits with their thousands grouped: `15000` becomes `15,000`. */
function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** The significant digits of a positive number, rounded half up as it is written in decimal, and the power of ten of the first. */
function significant(value: number): { digits: string; power: number } {
  const [mantissa = "", exponent = ""] = value.toExponential().split("e");
  const written = mantissa.replace(".", "").padEnd(DIGITS + 1, "0");
  const rounded = Number(written.slice(0, DIGITS)) + (Number(written.charAt(DIGITS)) >= 5 ? 1 : 0);
  const carries = rounded === 10 ** DIGITS;
  return {
    digits: String(carries ? rounded / 10 : rounded),
    power: Number(exponent) + (carries ? 1 : 0),
  };
}

function threeDigits(value: number): string {
  const { digits, power } = significant(value);
  if (power < 0) return `0.${"0".repeat(-power - 1)}${digits}`;
  if (power >= DIGITS - 1) return grouped(digits.padEnd(power + 1, "0"));
  return `${digits.slice(0, power + 1)}.${digits.slice(power + 1)}`;
}

/**
 * A finite number as the screen shows it: three significant digits, thousands grouped, a true minus; zero is `0`. As
 * `Intl.NumberFormat` writes it, whose first use costs a page more than ten milliseconds.
 */
export function formatNumber(value: number): string {
  if (value === 0) return "0";
  return value < 0 ? MINUS + threeDigits(-value) : threeDigits(value);
}

/** As `formatNumber`, with its sign always written: for differences. */
export function formatSigned(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

/** `3.10 to 4.20`, or one number where both read the same; the numbers as `write` writes them. */
export function formatRange(
  min: number,
  max: number,
  write: (value: number) => string = formatNumber,
): string {
  const [low, high] = [write(min), write(max)];
  return low === high ? low : `${low} to ${high}`;
}

/** Every digit of the stored number, for tooltips and exports. */
export function formatFull(value: number): string {
  return String(value);
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? "")
    : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}

/** A count with its thousands grouped: `15,000`. */
export function formatCount(count: number): string {
  return grouped(String(count));
}

/** A number without needless digits, of at most six decimals, its thousands grouped: `-1,000`, `0.25`. */
export function formatShort(value: number): string {
  const [whole = "", decimals] = Math.abs(value)
    .toFixed(6)
    .replace(/\.?0+$/, "")
    .split(".");
  const sign = value < 0 ? "-" : "";
  return `${sign}${grouped(whole)}${decimals ? `.${decimals}` : ""}`;
}

/** `1 variant`, `2 variants`. */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

const numberWords = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A count in words up to ten, in digits beyond: `three`, `12`. */
export function inWords(count: number): string {
  return numberWords[count] ?? formatCount(count);
}

/** `one run`, `three runs`, `12 runs`. */
export function countInWords(count: number, noun: string): string {
  return `${inWords(count)} ${noun}${count === 1 ? "" : "s"}`;
}

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
 * significant digits; the largest gets five at most, so that an outlier beside small numbers costs them decimals only then. Whole numbers
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
  const whole = grouped(digits.slice(0, digits.length - decimals));
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

/** A label within a sentence: `bandwidth`, and `CPU cost` as it is. */
export function lowerFirst(label: string): string {
  return /^[A-Z][^A-Z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** What a difference reads that the runs do not carry. Exports keep the number. */
export const ABOUT_THE_SAME = "about the same";

/** A difference with so many decimals, its sign always written, none before a zero. */
export function formatDifference(value: number, decimals: number): string {
  const size = Math.abs(value);
  if (size === 0 || unitsOf(size, decimals) === 0) return digitsOf(0, decimals);
  return `${value < 0 ? MINUS : "+"}${digitsOf(size, decimals)}`;
}
