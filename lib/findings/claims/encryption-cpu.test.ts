import { describe, expect, it } from "vitest";
import type { TestRuns } from "@/lib/dataset/dataset";
import { rate, verdictOn } from "@/lib/testing/drawn-claims";
import { cores, drawnDataset } from "@/lib/testing/drawn-dataset";
import type { Claim } from "../finding";
import { ipsecCpu, wireguardCpu } from "./encryption-cpu";

describe("lower CPU with encryption", () => {
  const loaded = (used: number): TestRuns => ({ ...cores(used, used, used), ...rate(10, 10, 10) });
  const of = (claim: Claim, dtm: Record<string, TestRuns>) => verdictOn(claim, drawnDataset({ dtm }));
  const counting = (claim: Claim, dtm: Record<string, TestRuns>) => {
    const dataset = drawnDataset({ dtm });
    return verdictOn(claim, { ...dataset, definition: { ...dataset.definition, countsSoftirq: true } });
  };

  it("holds, is mixed or fails, pair by pair, with WireGuard where softirq is counted", () => {
    expect(counting(wireguardCpu, { cilium: loaded(2), "cilium-wg": loaded(1) })).toBe("holds");
    const mixed = { cilium: loaded(2), "cilium-wg": loaded(1), calico: loaded(1), "calico-wg": loaded(3) };
    expect(counting(wireguardCpu, mixed)).toBe("mixed");
    expect(counting(wireguardCpu, { calico: loaded(1), "calico-wg": loaded(3) })).toBe("fails");
  });

  it("is not testable with WireGuard where softirq is left out: it hides plain traffic", () => {
    const dataset = drawnDataset({ dtm: { calico: loaded(1), "calico-wg": loaded(3) } });
    const { verdict, result } = wireguardCpu.check(dataset);
    expect(verdict).toBe("not-testable");
    expect(result).toContain(
      "leaves softirq out, where most of plain traffic is handled. As published, CPU is lower",
    );
    expect(result).toContain("3.00 times the CPU of plain");
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
