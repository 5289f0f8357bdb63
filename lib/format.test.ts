import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countOf,
  formatCount,
  formatFull,
  formatNumber,
  formatRange,
  formatShort,
  formatSigned,
  joinWords,
} from "./format";

const readBack = (text: string) => Number(text.replaceAll(",", "").replace("\u2212", "-"));
const numbers = fc.double({ min: -1e12, max: 1e12, noNaN: true });
const sizeable = numbers.filter((value) => Math.abs(value) > 1e-9);

describe("formatNumber", () => {
  it.each([
    [39.5223, "39.5"],
    [5, "5.00"],
    [1234567, "1,230,000"],
    [0.00012344, "0.000123"],
    [999.6, "1,000"],
    [-2.5, "\u22122.50"],
    [0, "0"],
    [-0, "0"],
  ])("shows %d as %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it("is never more than half a unit of its third digit away from the number", () => {
    fc.assert(
      fc.property(sizeable, (value) => {
        expect(Math.abs(readBack(formatNumber(value)) - value)).toBeLessThanOrEqual(
          Math.abs(value) * 0.00501,
        );
      }),
    );
  });
});

describe("numbers are written as Intl writes them", () => {
  const inEnglish = (options?: Intl.NumberFormatOptions) => new Intl.NumberFormat("en-US", options);
  const threeDigits = inEnglish({ minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
  /** Numbers that end in a five, where rounding is decided. */
  const halves = fc
    .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: -12, max: 9 }))
    .map(([digits, power]) => Number(`${digits}5e${power}`));

  it("with three significant digits", () => {
    const positive = fc.oneof(fc.double({ min: 1e-12, max: 1e15, noNaN: true }), halves, fc.nat());
    fc.assert(
      fc.property(positive, (value) => {
        expect(formatNumber(value)).toBe(value === 0 ? "0" : threeDigits.format(value));
        expect(formatNumber(-value)).toBe(value === 0 ? "0" : `\u2212${threeDigits.format(value)}`);
      }),
      { numRuns: 5000 },
    );
  });

  it("as counts", () => {
    fc.assert(fc.property(fc.maxSafeNat(), (value) => formatCount(value) === inEnglish().format(value)));
  });

  it("as short ones, of at most six decimals", () => {
    const short = inEnglish({ maximumFractionDigits: 6 });
    const ticks = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat({ max: 6 }))
      .map(([whole, places]) => Number(`${whole}e-${places}`));
    fc.assert(
      fc.property(ticks, (value) => {
        expect(formatShort(value)).toBe(short.format(value === 0 ? 0 : value));
      }),
      { numRuns: 5000 },
    );
  });
});

describe("formatSigned", () => {
  it.each([
    [2.5, "+2.50"],
    [-2.5, "\u22122.50"],
    [0, "0"],
  ])("shows %d as %s", (value, text) => {
    expect(formatSigned(value)).toBe(text);
  });

  it("differs from formatNumber by a plus only", () => {
    fc.assert(fc.property(numbers, (value) => formatSigned(value).replace("+", "") === formatNumber(value)));
  });
});

describe("formatRange", () => {
  it("names both ends", () => {
    expect(formatRange(3.1, 4.2)).toBe("3.10 to 4.20");
  });

  it("names one number where both ends read the same", () => {
    expect(formatRange(39.51, 39.52)).toBe("39.5");
  });
});

describe("formatFull", () => {
  it("keeps every digit", () => {
    fc.assert(fc.property(numbers, (value) => Number(formatFull(value)) === value));
  });
});

describe("words", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
  ])("joins %j as %j", (words, text) => {
    expect(joinWords(words)).toBe(text);
  });

  it.each([
    [0, "0 rows"],
    [1, "1 row"],
    [2, "2 rows"],
  ])("counts %d as %s", (count, text) => {
    expect(countOf(count, "row")).toBe(text);
  });
});
