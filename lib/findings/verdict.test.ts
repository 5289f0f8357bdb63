import { describe, expect, it } from "vitest";
import { countChecks, verdictIds, verdictOf, verdicts } from "./verdict";

describe("the verdict of several comparisons", () => {
  it.each([
    [[true, true], "supported"],
    [[true, false], "partly"],
    [[false, false], "not-supported"],
    [[null, null], "cannot-tell"],
    [[], "cannot-tell"],
    [[true, null], "supported"],
    [[null, false], "not-supported"],
    [[true, false, null], "partly"],
  ] as const)("of %j is %s", (checks, verdict) => {
    expect(verdictOf(checks)).toBe(verdict);
  });

  it("counts those that could be made, and those that held", () => {
    expect(countChecks([true, false, null, true])).toEqual({ held: 2, made: 3 });
  });

  it("is told apart by its words and by its sign", () => {
    expect(new Set(verdictIds.map((id) => verdicts[id].label)).size).toBe(4);
    expect(new Set(verdictIds.map((id) => verdicts[id].sign)).size).toBe(4);
  });
});
