import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median } from "@/lib/statistics/summarise-runs";
import { percentile } from "@/lib/statistics/percentile";

const someValues = fc.array(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0),
  { minLength: 1, maxLength: 80 },
);
const someShare = fc.double({ min: 0, max: 1, noNaN: true });

describe("a percentile", () => {
  // R: quantile(c(1, 2, 3, 4, 10), c(.05, .25, .5, .9, .95), type = 7); NumPy's default method gives the same.
  it.each([
    [0.05, 1.2],
    [0.25, 2],
    [0.5, 3],
    [0.9, 7.6],
    [0.95, 8.8],
  ])("at %d uses the method R-7", (share, expected) => {
    expect(percentile([1, 2, 3, 4, 10], share)).toBeCloseTo(expected, 12);
  });

  it("of 60 seconds lies between the 3rd and 4th at 5 %, and between the 57th and 58th at 95 %", () => {
    const seconds = Array.from({ length: 60 }, (_, index) => index + 1);
    expect(percentile(seconds, 0.05)).toBeCloseTo(3.95, 12);
    expect(percentile(seconds, 0.95)).toBeCloseTo(57.05, 12);
  });

  it("is the median at one half", () => {
    fc.assert(
      fc.property(someValues, (values) => {
        expect(percentile(values, 0.5)).toBeCloseTo(median(values) as number, 5);
      }),
    );
  });

  it("lies within the values, the least at 0 and the greatest at 1", () => {
    fc.assert(
      fc.property(someValues, someShare, (values, share) => {
        const [low, high] = [Math.min(...values), Math.max(...values)];
        const found = percentile(values, share) as number;
        const slack = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
        expect(found).toBeGreaterThanOrEqual(low - slack);
        expect(found).toBeLessThanOrEqual(high + slack);
        expect([percentile(values, 0), percentile(values, 1)]).toEqual([low, high]);
      }),
    );
  });

  it("never falls when the share grows", () => {
    fc.assert(
      fc.property(someValues, someShare, someShare, (values, a, b) => {
        const [low, high] = [percentile(values, Math.min(a, b)), percentile(values, Math.max(a, b))];
        expect(low as number).toBeLessThanOrEqual((high as number) + 1e-6);
      }),
    );
  });

  it("does not depend on the order of the values, and leaves them as they are", () => {
    fc.assert(
      fc.property(someValues, someShare, (values, share) => {
        const before = [...values];
        expect(percentile([...values].reverse(), share)).toBe(percentile(values, share));
        expect(values).toEqual(before);
      }),
    );
  });

  it("scales with the values", () => {
    fc.assert(
      fc.property(
        someValues,
        someShare,
        fc.double({ min: 0.1, max: 1000, noNaN: true }),
        (values, share, factor) => {
          const scaled = percentile(
            values.map((value) => value * factor),
            share,
          ) as number;
          const expected = (percentile(values, share) as number) * factor;
          expect(Math.abs(scaled - expected)).toBeLessThanOrEqual(
            1e-9 * Math.max(1, ...values.map((value) => Math.abs(value * factor))),
          );
        },
      ),
    );
  });

  it("of nothing is null", () => {
    expect(percentile([], 0.5)).toBeNull();
  });
});
