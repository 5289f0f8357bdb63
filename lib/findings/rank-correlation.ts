/** The rank of each value from 1 up; equal values share the mean of their ranks. */
function meanRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Spearman's rank correlation of two series of one length: Pearson's, of their ranks; from -1 to 1. Null of fewer than three pairs, and where one series
 * has one value only.
 */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number | null {
  if (a.length !== b.length) throw new Error(`A correlation of ${a.length} with ${b.length} values`);
  if (a.length < 3) return null;
  const [x, y] = [meanRanks(a), meanRanks(b)];
  const centre = mean(x);
  const sumOf = (p: readonly number[], q: readonly number[]) =>
    p.reduce((sum, value, index) => sum + (value - centre) * ((q[index] ?? centre) - centre), 0);
  const scale = Math.sqrt(sumOf(x, x) * sumOf(y, y));
  return scale === 0 ? null : sumOf(x, y) / scale;
}
