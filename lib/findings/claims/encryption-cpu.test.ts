import { describe, expect, it } from "vitest";
import type { TestRuns } from "@/lib/dataset/dataset";
import { rate, verdictOn } from "@/lib/testing/drawn-claims";
import { cores, drawnDataset } from "@/lib/testing/drawn-dataset";
import type { Claim } from "../finding";
import { ipsecCpu, wireguardCpu } from "./encryption-cpu";

describe("lower CPU with encryption", () => {
  const loaded = (used: number): TestRuns => ({ ...cores(used, used, used), ...rate(10, 10, 10) });
  const of = (claim: Claim, dtm: Record<string, TestRuns>) => verdictOn(claim, drawnDataset({ dtm }));

  it("holds, is mixed or fails, pair by pair, with WireGuard", () => {
    expect(of(wireguardCpu, { cilium: loaded(2), "cilium-wg": loaded(1) })).toBe("holds");
    const mixed = { cilium: loaded(2), "cilium-wg": loaded(1), calico: loaded(1), "calico-wg": loaded(3) };
    expect(of(wireguardCpu, mixed)).toBe("mixed");
    expect(of(wireguardCpu, { calico: loaded(1), "calico-wg": loaded(3) })).toBe("fails");
  });
  it("is not testable with IPsec, however low its published CPU: softirq is not in it", () => {
    const dataset = drawnDataset({ dtm: { cilium: loaded(2), "cilium-ipsec": loaded(0.1) } });
    expect(ipsecCpu.check(dataset)).toMatchObject({ verdict: "not-testable" });
    expect(ipsecCpu.check(dataset).result).toContain("0.0500 times that of plain");
  });
  it("is not testable without CPU figures", () => {
    const dtm = { cilium: rate(39, 39, 39), "cilium-wg": rate(8, 8, 8) };
    expect(of(wireguardCpu, dtm)).toBe("not-testable");
  });
});
