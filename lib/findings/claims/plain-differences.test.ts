import { describe, expect, it } from "vitest";
import { rate, verdictOn } from "@/lib/testing/drawn-claims";
import { drawnDataset } from "@/lib/testing/drawn-dataset";
import { plainDifferences } from "./plain-differences";

describe("little difference between plain variants", () => {
  const field = (...tests: Parameters<typeof drawnDataset>[0][]) =>
    drawnDataset(Object.assign({}, ...tests) as Parameters<typeof drawnDataset>[0]);
  const near = { dtm: { cilium: rate(40, 40, 40), calico: rate(38, 38, 38) } };
  const far = { dts: { cilium: rate(40, 40, 40), calico: rate(37.9, 37.9, 37.9) } };

  it("is supported up to 5 % below the highest, the limit itself included", () => {
    expect(verdictOn(plainDifferences, field(near))).toBe("holds");
  });
  it("is mixed where another test goes beyond", () => {
    expect(verdictOn(plainDifferences, field(near, far))).toBe("mixed");
  });
  it("fails where every test does", () => {
    expect(verdictOn(plainDifferences, field(far))).toBe("fails");
  });
  it("does not count VPP, encrypted variants and bare metal", () => {
    const dtm = {
      ...near.dtm,
      "calico-vpp": rate(1, 1, 1),
      "cilium-wg": rate(1, 1, 1),
      baremetal: rate(90, 90, 90),
    };
    expect(verdictOn(plainDifferences, drawnDataset({ dtm }, { "calico-vpp": { dataPlane: "vpp" } }))).toBe(
      "holds",
    );
  });
  it("is not testable of one variant", () => {
    expect(verdictOn(plainDifferences, drawnDataset({ dtm: { cilium: rate(40, 40, 40) } }))).toBe(
      "not-testable",
    );
  });
});
