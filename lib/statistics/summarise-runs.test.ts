import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "@/lib/dataset/reading";
import { hole, present } from "@/lib/testing/drawn-dataset";
import {
  figureOf,
  median,
  missingReasons,
  rangesOverlap,
  stats,
  summariseRuns,
  type Stat,
} from "./summarise-runs";

const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
const reading: fc.Arbitrary<Reading> = fc.oneof(
  { weight: 3, arbitrary: value },
  { weight: 1, arbitrary: fc.constant(hole()) },
);
const runs = fc.array(reading, { maxLength: 6 });
const someValues = fc.array(value, { minLength: 1, maxLength: 6 });
const figures = ({ n, median, mean, min, max }: ReturnType<typeof summariseRuns>) => ({
  n,
  median,
  mean,
  min,
  max,
});

describe("median", () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
    [[], null],
  ])("of %j is %j (R-7)", (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it("leaves its input as it was", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe("summariseRuns", () => {
  it("does not depend on the order of the runs", () => {
    const shuffled = runs.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(figures(summariseRuns(other))).toEqual(figures(summariseRuns(given)));
      }),
    );
  });

  it("adds three runs to the same mean in every order", () => {
    expect(summariseRuns([0.1, 0.2, 0.3]).mean).toBe(summariseRuns([0.3, 0.2, 0.1]).mean);
  });

  it("keeps median and mean within the range of the runs", () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const { median, mean, min, max } = summariseRuns(values);
        expect([min, max]).toEqual([Math.min(...values), Math.max(...values)]);
        for (const middle of [median, mean]) {
          expect(present(middle) >= present(min) && present(middle) <= present(max)).toBe(true);
        }
      }),
    );
  });

  it("carries a change of unit through to every figure", () => {
    const factor = fc.integer({ min: -20, max: 20 }).map((power) => 2 ** power);
    const moderate = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(moderate, factor, (values, by) => {
        const [plain, scaled] = [summariseRuns(values), summariseRuns(values.map((x) => x * by))];
        for (const name of ["median", "min", "max", "mean"] as const)
          expect(scaled[name]).toBeCloseTo(present(plain[name]) * by, 5);
      }),
    );
  });

  it("counts holes nowhere: its figures are those of the values alone", () => {
    fc.assert(
      fc.property(runs, (given) => {
        const values = given.filter((run) => typeof run === "number");
        expect(figures(summariseRuns(given))).toEqual(figures(summariseRuns(values)));
        expect(summariseRuns(given).n).toBe(values.length);
      }),
    );
  });

  it("gives null, not zero, when no run has a value", () => {
    const nothing = { n: 0, median: null, mean: null, min: null, max: null };
    expect(summariseRuns([hole(), hole(), hole()])).toMatchObject(nothing);
    expect(summariseRuns([])).toMatchObject(nothing);
  });

  it("keeps every run in run order, holes too", () => {
    expect(summariseRuns([3, hole("cut short"), 1]).runs).toEqual([3, hole("cut short"), 1]);
  });
});

describe("figureOf", () => {
  const summary = summariseRuns([10, 20, 60]);

  it.each([
    ["median", 20, 20],
    ["mean", 30, 30],
    ["best", 60, 10],
    ["worst", 10, 60],
  ] as const)("%s is %d where higher is better and %d where lower is", (stat, higher, lower) => {
    expect([figureOf(summary, stat, "higher"), figureOf(summary, stat, "lower")]).toEqual([higher, lower]);
  });

  it.each(Object.keys(stats) as Stat[])("%s of nothing is null", (stat) => {
    expect([
      figureOf(summariseRuns([hole()]), stat, "higher"),
      figureOf(summariseRuns([]), stat, "lower"),
    ]).toEqual([null, null]);
  });
});

describe("missingReasons", () => {
  it("names each reason once, in run order", () => {
    expect(missingReasons(summariseRuns([hole("b"), hole("a"), hole("b")]))).toEqual(["b", "a"]);
  });
});

describe("rangesOverlap", () => {
  const overlap = (a: Reading[], b: Reading[]) => rangesOverlap(summariseRuns(a), summariseRuns(b));

  it.each([
    ["apart", [1, 2], [3, 4], false],
    ["touching in a point", [1, 2], [2, 3], true],
    ["one inside the other", [1, 9], [4, 5], true],
  ])("of ranges %s", (_case, a, b, answer) => {
    expect([overlap(a, b), overlap(b, a)]).toEqual([answer, answer]);
  });

  it("is false for what has no value", () => {
    expect(overlap([hole()], [1, 2])).toBe(false);
  });
});
