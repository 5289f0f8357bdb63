import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnDecimals, formatDifference, formatFixed } from "./format-column";

const figures = fc.double({ min: 1e-4, max: 1e5, noNaN: true });
const column = fc.array(figures, { minLength: 1, maxLength: 30 });
const digitsOf = (text: string) => text.replace(/^[<+\u2212]/, "").replace(/,/g, "");

describe("the decimals of a column", () => {
  it.each<[number[], number]>([
    [[0.912, 19.5, 106], 1],
    [[39.18, 39.05, 8.07, 4.7], 1],
    [[8.82, 8.09, 4.7], 2],
    [[0.339, 0.484, 1.2], 3],
    [[0.019, 0.011, 0.025, 11.2], 3],
    [[40.4, 41.7, 1234.5], 1],
    [[1520, 1830.5, 96_000], 0],
    [[203, 0, 4711], 0],
    [[0, 0, 0], 0],
    [[], 0],
    [[0.5], 3],
  ])("of %j are %i", (values, decimals) => {
    expect(columnDecimals(values)).toBe(decimals);
  });

  it("give the typical number three significant digits, unless the largest would have more than five", () => {
    fc.assert(
      fc.property(column, (values) => {
        const decimals = columnDecimals(values);
        const sorted = [...values].sort((a, b) => a - b);
        const wanted = (value: number, digits: number) =>
          Math.max(0, digits - 1 - Math.floor(Math.log10(value) + 1e-12));
        const typical = wanted(sorted[values.length >> 1] as number, 3);
        const bound = wanted(sorted.at(-1) as number, 5);
        expect(decimals).toBe(values.every(Number.isInteger) ? 0 : Math.min(typical, bound, 6));
      }),
    );
  });

  it("know no order, no sign and no zeros", () => {
    fc.assert(
      fc.property(column, fc.integer({ min: 0, max: 5 }), (values, zeros) => {
        const others = [...values.map((value) => -value).reverse(), ...Array<number>(zeros).fill(0)];
        expect(columnDecimals(others)).toBe(columnDecimals(values));
      }),
    );
  });

  it("are no more than what is asked for", () => {
    fc.assert(
      fc.property(column, fc.integer({ min: 0, max: 6 }), (values, most) => {
        expect(columnDecimals(values, most)).toBe(Math.min(columnDecimals(values), most));
      }),
    );
  });
});

describe("a number of a column", () => {
  it.each<[number, number, string]>([
    [39.177_777_582_368_12, 1, "39.2"],
    [8.05, 1, "8.1"],
    [1.005, 2, "1.01"],
    [9.96, 1, "10.0"],
    [12_345.6, 0, "12,346"],
    [1234.5, 1, "1,234.5"],
    [0, 2, "0.00"],
    [0.004, 2, "<0.01"],
    [0.005, 2, "0.01"],
    [-0.04, 1, "0.0"],
    [-0.26, 1, "\u22120.3"],
    [1e-9, 6, "<0.000001"],
    [0.2, 0, "<1"],
  ])("%d with %i decimals reads %s", (value, decimals, text) => {
    expect(formatFixed(value, decimals)).toBe(text);
  });

  it("has as many decimals as its neighbours, and is within half of the last one", () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const text = formatFixed(value, decimals);
        expect((digitsOf(text).split(".")[1] ?? "").length).toBe(decimals);
        const shown = Number(digitsOf(text));
        if (text.startsWith("<")) expect(value).toBeLessThan(shown / 2);
        else expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals);
      }),
    );
  });
});

describe("a difference in a column", () => {
  it.each<[number, number, string]>([
    [0.2843, 1, "+0.3"],
    [-29.9, 1, "\u221229.9"],
    [0.04, 1, "0.0"],
    [-0.04, 1, "0.0"],
    [0, 2, "0.00"],
    [1500, 0, "+1,500"],
  ])("%d with %i decimals reads %s", (value, decimals, text) => {
    expect(formatDifference(value, decimals)).toBe(text);
  });

  it("is the same size with the other sign turned round", () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const [plus, minus] = [formatDifference(value, decimals), formatDifference(-value, decimals)];
        expect(digitsOf(minus)).toBe(digitsOf(plus));
      }),
    );
  });
});
