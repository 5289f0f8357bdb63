import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countChecks, judge, verdictIds, verdicts, verdictWords } from "./verdict";

const checks = (held: number, made: number, unknown = 0) => [
  ...Array<boolean>(held).fill(true),
  ...Array<boolean>(made - held).fill(false),
  ...Array<null>(unknown).fill(null),
];

describe("the verdict of several comparisons", () => {
  it.each([
    [4, 4, "holds"],
    [3, 4, "mostly-holds"],
    [74, 100, "mixed"],
    [26, 100, "mixed"],
    [1, 4, "mostly-fails"],
    [0, 4, "fails"],
    [1, 1, "holds"],
    [0, 0, "not-testable"],
  ] as const)("of %d of %d is %s", (held, made, verdict) => {
    expect(judge(checks(held, made)).verdict).toBe(verdict);
  });

  it.each([
    [47, 63, "holds"],
    [2, 4, "mixed"],
    [1, 4, "mostly-fails"],
    [0, 4, "fails"],
    [4, 4, "holds"],
  ] as const)("of a claim that says generally, %d of %d is %s", (held, made, verdict) => {
    expect(judge(checks(held, made), "generally").verdict).toBe(verdict);
  });

  it("has the counts beside it, but where nothing could be compared", () => {
    expect(countChecks([true, false, null, true])).toEqual({ held: 2, made: 3 });
    expect(verdictWords(judge(checks(34, 44, 3)))).toBe("Mostly holds, 34 of 44");
    expect(judge([null, null])).toEqual({ verdict: "not-testable", counts: null });
  });

  it("never gets worse with one more comparison that holds", () => {
    const order = ["fails", "mostly-fails", "mixed", "mostly-holds", "holds"];
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }),
        fc.constantFrom("always" as const, "generally" as const),
        (drawn, quantifier) => {
          const before = order.indexOf(judge(drawn, quantifier).verdict);
          expect(order.indexOf(judge([...drawn, true], quantifier).verdict)).toBeGreaterThanOrEqual(before);
          expect(order.indexOf(judge([...drawn, false], quantifier).verdict)).toBeLessThanOrEqual(before);
        },
      ),
    );
  });

  it("is distinguishable by its words and by its sign", () => {
    expect(new Set(verdictIds.map((id) => verdicts[id].label)).size).toBe(verdictIds.length);
    expect(new Set(verdictIds.map((id) => verdicts[id].sign)).size).toBe(verdictIds.length);
  });
});
