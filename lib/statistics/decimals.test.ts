import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDecimals, decimalsOf, meanDecimals } from "./decimals";

/** Numbers as sources publish them: up to six decimals. */
const published = fc.integer({ min: 0, max: 40_000_000 }).map((millionths) => millionths / 1e6);

describe("decimalsOf", () => {
  it.each([
    [0, 0],
    [12, 0],
    [0.25, 2],
    [0.000001, 6],
    [1e-7, 7],
    [1.5e-7, 8],
    [36_330_000_000, 0],
    [1e21, 0],
  ])("of %d is %d", (value, decimals) => {
    expect(decimalsOf(value)).toBe(decimals);
  });
});

describe("sums of published numbers", () => {
  it("are what the written decimals add up to", () => {
    expect(addDecimals(0.1, 0.2)).toBe(0.3);
    expect(addDecimals(0.0384, 0.9336)).toBe(0.972);
    expect(meanDecimals(0.1, 0.2)).toBe(0.15);
  });

  it("do not depend on the order of addition", () => {
    fc.assert(
      fc.property(fc.array(published, { minLength: 2, maxLength: 5 }), (terms) => {
        const sum = (values: readonly number[]) => values.reduce(addDecimals, 0);
        expect(sum([...terms].reverse())).toBe(sum(terms));
        expect(sum(terms)).toBeCloseTo(
          terms.reduce((a, b) => a + b, 0),
          6,
        );
      }),
    );
  });
});
