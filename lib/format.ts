export const MINUS = "\u2212";
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

/** A label within a sentence: `bandwidth`, and `CPU cost` as it is. */
export function lowerFirst(label: string): string {
  return /^[A-Z][^A-Z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
