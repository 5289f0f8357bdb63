const threeDigits = new Intl.NumberFormat("en-US", {
  minimumSignificantDigits: 3,
  maximumSignificantDigits: 3,
});
const MINUS = "\u2212";

/** A number as the screen shows it: three significant digits, thousands grouped, a true minus; zero is `0`. */
export function formatNumber(value: number): string {
  if (value === 0) return "0";
  const text = threeDigits.format(Math.abs(value));
  return value < 0 ? MINUS + text : text;
}

/** As `formatNumber`, with its sign always written: for differences. */
export function formatSigned(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

/** `3.10 to 4.20`, or one number where both read the same. */
export function formatRange(min: number, max: number): string {
  const [low, high] = [formatNumber(min), formatNumber(max)];
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

const whole = new Intl.NumberFormat("en-US");

/** A count with its thousands grouped: `15,000`. */
export function formatCount(count: number): string {
  return whole.format(count);
}

/** `1 variant`, `2 variants`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
