import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameness } from "./sameness";
import { summariseRuns } from "./summarise-runs";

const of = (...runs: number[]) => summariseRuns(runs);

describe("two figures", () => {
  it.each([
    ["runs", of(10, 12), of(11, 13), null],
    ["repeats", of(100, 101), of(105, 106), 0.088],
    [null, of(100, 101), of(120, 121), 0.088],
    [null, of(100, 101), of(105, 106), null],
    ["one-run", of(100), of(120, 121), 0.088],
    [null, of(), of(120, 121), 0.088],
  ])("are the same by %s", (why, a, b, noise) => {
    expect(sameness(a, b, noise)).toBe(why);
  });

  it("are the same or not whichever is named first", () => {
    const runs = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }).map((all) => of(...all));
    fc.assert(
      fc.property(runs, runs, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, noise) => {
        expect(sameness(a, b, noise)).toBe(sameness(b, a, noise));
      }),
    );
  });
});
