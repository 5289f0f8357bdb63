/** @param {readonly number[]} values At least one. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** The medians of each key of equal records. @param {readonly Record<string, number>[]} records */
export function medians(records) {
  const keys = Object.keys(records[0] ?? {});
  return Object.fromEntries(keys.map((key) => [key, median(records.map((record) => record[key] ?? NaN))]));
}

/**
 * Takes samples of several things in turn, A B A B, so that a busy moment of the machine falls on all of them.
 * @template T
 * @param {number} runs
 * @param {readonly (() => Promise<T>)[]} takers
 * @returns {Promise<T[][]>} for each taker its samples
 */
export async function inTurn(runs, takers) {
  /** @type {T[][]} */
  const samples = takers.map(() => []);
  for (let run = 0; run < runs; run += 1)
    for (const [index, take] of takers.entries()) samples[index]?.push(await take());
  return samples;
}
