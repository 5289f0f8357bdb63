/** How many times the middle figure a scale may reach: beyond it, one figure would make bars of nothing of the rest. */
const MOST_TIMES_MIDDLE = 6;

/** The end of a scale from zero for the small bars of a column: its largest figure, or less where that would crush the rest. Zero of nothing. */
export function figureScale(figures: readonly number[]): number {
  if (figures.length === 0) return 0;
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] ?? 0;
  const largest = sorted.at(-1) ?? 0;
  return middle > 0 ? Math.min(largest, MOST_TIMES_MIDDLE * middle) : largest;
}
