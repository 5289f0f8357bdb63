import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankCorrelation } from "./rank-correlation";

const series = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
  minLength: 3,
  maxLength: 12,
});
const of = (pairs: readonly (readonly [number, number])[]) =>
  rankCorrelation(
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  );

describe("the rank correlation", () => {
  it("is 1 of what rises together, however unevenly, and -1 of what rises while the other falls", () => {
    expect(rankCorrelation([1, 2, 30], [5, 600, 7000])).toBeCloseTo(1);
    expect(rankCorrelation([1, 2, 30], [9, 8, 1])).toBeCloseTo(-1);
  });

  /** Ranks 1 2 3 4 5 against 2 1 4 3 5: 1 - 6 × (1 + 1 + 1 + 1) / (5 × 24) = 0.8. */
  it("is one minus six times the squared rank differences over n (n² - 1) where no ranks are tied", () => {
    expect(rankCorrelation([1, 2, 3, 4, 5], [20, 10, 40, 30, 50])).toBeCloseTo(0.8);
  });

  /** Ranks 1.5 1.5 3 against 1 2 3: covariance 1.5, variances 1.5 and 2. */
  it("gives tied values the mean of their ranks", () => {
    expect(rankCorrelation([7, 7, 9], [1, 2, 3])).toBeCloseTo(1.5 / Math.sqrt(1.5 * 2));
  });

  it("has no value of fewer than three pairs, and of a series that does not move", () => {
    expect(rankCorrelation([1, 2], [1, 2])).toBeNull();
    expect(rankCorrelation([1, 2, 3], [4, 4, 4])).toBeNull();
  });

  it("refuses series of different lengths", () => {
    expect(() => rankCorrelation([1, 2, 3], [1, 2])).toThrow("3 with 2");
  });

  it("stands from -1 to 1, is the same both ways round, and knows no order of the pairs", () => {
    fc.assert(
      fc.property(series, (pairs) => {
        const found = of(pairs);
        const swapped = of(pairs.map(([a, b]) => [b, a] as const));
        const reversed = of([...pairs].reverse());
        if (found === null) {
          expect([swapped, reversed]).toEqual([null, null]);
          return;
        }
        expect(Math.abs(found)).toBeLessThanOrEqual(1 + 1e-9);
        expect(swapped).toBeCloseTo(found);
        expect(reversed).toBeCloseTo(found);
      }),
    );
  });
});
