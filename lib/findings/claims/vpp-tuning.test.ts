import { describe, expect, it } from "vitest";
import type { TestRuns } from "@/lib/dataset/dataset";
import { rate, verdictOn } from "@/lib/testing/drawn-claims";
import { drawnDataset } from "@/lib/testing/drawn-dataset";
import { vppTuning } from "./vpp-tuning";

describe("VPP that needs tuning", () => {
  const facts = {
    "calico-vpp": { dataPlane: "vpp", installKind: "options" },
    "calico-vpp-tuned": { dataPlane: "vpp", installKind: "tuned" },
  } as const;
  const of = (dtm: Record<string, TestRuns>) => verdictOn(vppTuning, drawnDataset({ dtm }, facts));
  const others = { cilium: rate(39, 39, 39), calico: rate(38, 38, 38) };
  const slow = rate(9, 9, 10);

  it("holds where tuning brings it within 5 % of the others", () => {
    expect(of({ ...others, "calico-vpp": slow, "calico-vpp-tuned": rate(36.1, 36.1, 36.1) })).toBe("holds");
  });
  it("is mixed where tuning helps and does not bring it there", () => {
    expect(of({ ...others, "calico-vpp": slow, "calico-vpp-tuned": rate(20, 20, 20) })).toBe("mixed");
  });
  it("fails where tuning gains nothing, and where it is not behind as it comes", () => {
    expect(of({ ...others, "calico-vpp": slow, "calico-vpp-tuned": rate(9, 10, 11) })).toBe("fails");
    expect(of({ ...others, "calico-vpp": rate(37, 38, 39) })).toBe("fails");
  });
  it("is not testable where it was measured as it comes only, or not at all", () => {
    expect(of({ ...others, "calico-vpp": slow })).toBe("not-testable");
    expect(of(others)).toBe("not-testable");
  });
});
