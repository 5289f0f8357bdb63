/** Decimals of a number as it is written: 2 of 0.25, 6 of 0.000001. Zero of a whole number. */
export function decimalsOf(value: number): number {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const written = mantissa.split(".")[1]?.length ?? 0;
  return Math.max(0, written - Number(exponent));
}

const MOST_DECIMALS = 15;

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(Math.min(decimals, MOST_DECIMALS)));
}

/**
 * The sum of two published numbers, with no more decimals than they have. Floating point gives 0.1 + 0.2 a tail, so that equal
 * sums differ by their order of addition and ranges that touch seem apart.
 */
export function addDecimals(a: number, b: number): number {
  return rounded(a + b, Math.max(decimalsOf(a), decimalsOf(b)));
}

/** The mean of two published numbers; half of the last decimal takes one more. */
export function meanDecimals(a: number, b: number): number {
  return rounded((a + b) / 2, Math.max(decimalsOf(a), decimalsOf(b)) + 1);
}
