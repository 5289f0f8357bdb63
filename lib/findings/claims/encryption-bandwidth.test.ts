import { describe, expect, it } from "vitest";
import type { TestRuns } from "@/lib/dataset/dataset";
import { rate, verdictOn } from "@/lib/testing/drawn-claims";
import { drawnDataset, gigabits, hole } from "@/lib/testing/drawn-dataset";
import { encryptionBandwidth } from "./encryption-bandwidth";

describe("lower bandwidth with encryption", () => {
  const of = (dtm: Record<string, TestRuns>) => verdictOn(encryptionBandwidth, drawnDataset({ dtm }));
  const plain = rate(39, 39, 39);

  it("holds, is mixed or fails, pair by pair, beyond the run ranges", () => {
    expect(of({ cilium: plain, "cilium-wg": rate(8, 8, 8) })).toBe("holds");
    expect(of({ cilium: plain, "cilium-wg": rate(8, 8, 8), "cilium-ipsec": rate(38, 38, 39) })).toBe("mixed");
    expect(of({ cilium: plain, "cilium-wg": rate(38, 38, 39) })).toBe("fails");
  });
  it("is not testable without the plain counterpart or without its figure", () => {
    expect(of({ "cilium-wg": rate(8, 8, 8), calico: plain })).toBe("not-testable");
    const failed = { bandwidth: gigabits(hole(), hole(), hole()) };
    expect(of({ cilium: failed, "cilium-wg": rate(8, 8, 8) })).toBe("not-testable");
  });
});
