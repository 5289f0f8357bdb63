/** The first number of a text: its value, and half of its last decimal; null where there is none. */
function numberIn(text: string): { value: number; half: number } | null {
  const [digits] = /\d[\d,]*(\.\d+)?/.exec(text) ?? [];
  if (digits === undefined) return null;
  const decimals = digits.split(".")[1]?.length ?? 0;
  const sign = /^[^\d]*[−-]\d/.test(text) ? -1 : 1;
  return { value: sign * Number(digits.replaceAll(",", "")), half: 0.5 * 10 ** -decimals };
}

/** Whether two texts begin with one figure, each as its place rounds it: a column to its decimals, a text to three digits. */
export function isSameFigure(one: string, other: string): boolean {
  const [a, b] = [numberIn(one), numberIn(other)];
  if (a === null || b === null) return a === b;
  return Math.abs(a.value - b.value) <= (a.half + b.half) * (1 + 1e-9);
}
