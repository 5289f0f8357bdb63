import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { present } from "@/lib/testing/drawn-dataset";
import { axisFor, figureAxis, isCutOn, largestKept, position } from "./axis";
import type { Scale } from "@/lib/view/link/view-state";

const signedValue = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((x) => (Math.abs(x) < 1e-6 ? 0 : x));
const positiveValue = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
const some = fc.array(signedValue, { minLength: 1, maxLength: 8 });
const positive = fc.array(positiveValue, { minLength: 1, maxLength: 8 });
const scale = fc.constantFrom<Scale>("linear", "log");
const within = (value: number, [low, high]: readonly [number, number]) => {
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
  return value >= low - slack && value <= high + slack;
};

describe("axisFor", () => {
  it("spans every value from its first tick to its last", () => {
    fc.assert(
      fc.property(fc.oneof(some, positive), scale, (values, wanted) => {
        const { domain, ticks } = axisFor(values, wanted, true);
        expect(domain).toEqual([ticks[0], ticks.at(-1)]);
        expect(values.filter((value) => !within(value, domain))).toEqual([]);
      }),
    );
  });

  it("has ticks that rise, from 2 to 16 of them over fifteen powers of ten", () => {
    fc.assert(
      fc.property(fc.oneof(some, positive), scale, (values, wanted) => {
        const { ticks } = axisFor(values, wanted, true);
        expect(
          ticks.every((tick, i) => Number.isFinite(tick) && (i === 0 || tick > present(ticks[i - 1]))),
        ).toBe(true);
        expect(ticks.length >= 2 && ticks.length <= 16).toBe(true);
      }),
    );
  });

  it("holds zero among its ticks when it is linear and starts from zero", () => {
    fc.assert(fc.property(some, (values) => axisFor(values, "linear", true).ticks.includes(0)));
  });

  it("is logarithmic for positive values only", () => {
    fc.assert(
      fc.property(
        positive,
        (values) =>
          axisFor(values, "log", true).scale === "log" && axisFor(values, "log", true).domain[0] > 0,
      ),
    );
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(0, -1),
        (values, low) => axisFor([...values, low], "log", true).scale === "linear",
      ),
    );
  });

  it.each([
    ["nothing", [], "linear", [0, 0.2, 0.4, 0.6, 0.8, 1]],
    ["zero alone", [0], "linear", [0, 1]],
    ["one value on a log axis", [3], "log", [2, 5]],
    ["a bandwidth", [39.5], "linear", [0, 10, 20, 30, 40]],
    ["differences on both sides of zero", [-30, 12], "linear", [-30, -20, -10, 0, 10, 20]],
    ["three powers of ten", [0.02, 700], "log", [0.01, 0.1, 1, 10, 100, 1000]],
  ] as const)("of %s has ticks at readable numbers", (_case, values, wanted, ticks) => {
    expect(axisFor(values, wanted, true).ticks).toEqual(ticks);
  });
});

describe("position", () => {
  it("stands between 0 and 1, also for values outside the axis", () => {
    fc.assert(
      fc.property(fc.oneof(some, positive), scale, signedValue, (values, wanted, value) => {
        const place = position(axisFor(values, wanted, true), value);
        expect(place >= 0 && place <= 1).toBe(true);
      }),
    );
  });

  it("never falls where the value rises", () => {
    fc.assert(
      fc.property(fc.oneof(some, positive), scale, signedValue, signedValue, (values, wanted, a, b) => {
        const axis = axisFor(values, wanted, true);
        expect(position(axis, Math.min(a, b))).toBeLessThanOrEqual(position(axis, Math.max(a, b)));
      }),
    );
  });

  it("is 0 at the first tick and 1 at the last", () => {
    fc.assert(
      fc.property(fc.oneof(some, positive), scale, (values, wanted) => {
        const axis = axisFor(values, wanted, true);
        expect(axis.domain.map((end) => position(axis, end))).toEqual([0, 1]);
      }),
    );
  });

  it("gives equal factors equal lengths on a log axis, equal steps on a linear one", () => {
    const [log, linear] = [axisFor([1, 100], "log", true), axisFor([0, 100], "linear", true)];
    expect(position(log, 10)).toBeCloseTo(0.5, 9);
    expect(position(linear, 50)).toBeCloseTo(0.5, 9);
  });
});

describe("a log axis", () => {
  it("has ticks at 1, 2 and 5 over two powers of ten, and at powers alone beyond", () => {
    expect(axisFor([1, 100], "log", true).ticks).toEqual([1, 2, 5, 10, 20, 50, 100]);
    expect(axisFor([1, 1000], "log", true).ticks).toEqual([1, 10, 100, 1000]);
  });
});

describe("outliers", () => {
  it("are cut where half of the figures would be shorter than 2 % of the axis, not at 2 %", () => {
    expect(largestKept([1, 1, 1, 50])).toBeNull();
    expect(largestKept([1, 1, 1, 50.1])).toBe(1);
    expect(largestKept([0.01, 0.01, 0.01, 0.02, 2.4, 11])).toBe(0.02);
  });

  it("are not cut where figures are negative, nor where half of them are zero", () => {
    expect(largestKept([-1, 1, 1, 500])).toBeNull();
    expect(largestKept([0, 0, 0, 500])).toBeNull();
    expect(largestKept([])).toBeNull();
  });

  it("are fewer than half of the figures, and what is kept can be read", () => {
    fc.assert(
      fc.property(fc.array(positiveValue, { minLength: 1, maxLength: 30 }), (figures) => {
        const kept = largestKept(figures);
        if (kept === null) return;
        expect(figures.filter((figure) => figure > kept).length).toBeLessThan(figures.length / 2);
        expect(figures.filter((figure) => figure >= 0.02 * kept).length).toBeGreaterThanOrEqual(
          figures.length / 2,
        );
      }),
    );
  });

  it("lie beyond the end of the axis, and only they are cut", () => {
    const extent = (value: number) => ({ value, min: value, max: value });
    const axis = figureAxis([0.01, 0.01, 0.02, 11].map(extent), "linear");
    expect([axis.isCut, axis.domain]).toEqual([true, [0, 0.02]]);
    expect([0.02, 11, null].map((value) => isCutOn(axis, value))).toEqual([false, true, false]);
    expect(figureAxis([0.01, 11].map(extent), "log").isCut).toBeUndefined();
    expect(isCutOn(figureAxis([extent(1)], "linear"), 99)).toBe(false);
  });
});
