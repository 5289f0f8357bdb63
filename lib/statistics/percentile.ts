/**
 * The value below which a share of the values lies, by the method R-7 (linear between the two nearest ranks, as spreadsheets, R and NumPy do
 * by default): of n sorted values, the one at rank (n − 1) · share, counted from 0. `share` from 0 to 1; null of nothing.
 */
export function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (sorted.length - 1) * Math.min(1, Math.max(0, share));
  const below = Math.floor(rank);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (rank - below);
}
