import { describe, expect, it } from "vitest";
import type { TestRuns } from "@/lib/dataset/dataset";
import { rate, verdictOn } from "@/lib/testing/drawn-claims";
import { cores, drawnDataset } from "@/lib/testing/drawn-dataset";
import { wireguardEfficiency } from "./wireguard-efficiency";

describe("WireGuard's efficiency beside IPsec's", () => {
  const loaded = (used: number, gbits: number): TestRuns => ({
    ...cores(used, used, used),
    ...rate(gbits, gbits, gbits),
  });

  it("is not testable while softirq is left out, and the bandwidths are told pair by pair", () => {
    const dtm = { cilium: loaded(1, 39), "cilium-wg": loaded(1, 8), "cilium-ipsec": loaded(1, 5) };
    const { verdict, result, evidence } = wireguardEfficiency.check(drawnDataset({ dtm }));
    expect(verdict).toBe("not-testable");
    expect(result).toContain("WireGuard carries more beyond both run ranges in 1 of 1 pair");
    expect(evidence.map(({ metric }) => metric)).toEqual(["bandwidth", "efficiency"]);
  });
  it("is not testable without an installation that has both", () => {
    const dtm = {
      cilium: loaded(1, 39),
      "cilium-wg": loaded(1, 8),
      calico: loaded(1, 39),
      "calico-ipsec": loaded(1, 5),
    };
    expect(verdictOn(wireguardEfficiency, drawnDataset({ dtm }))).toBe("not-testable");
  });
});
