import { describe, expect, it } from "vitest";
import type { TestRuns } from "@/lib/dataset/dataset";
import { rate, verdictOn } from "@/lib/testing/drawn-claims";
import { drawnDataset } from "@/lib/testing/drawn-dataset";
import { udpPoor } from "./udp-poor";

describe("poor UDP", () => {
  const udp = (gbits: number, lost: number | null): TestRuns => ({
    ...rate(gbits, gbits, gbits),
    ...(lost !== null && { loss: [lost, lost, lost] }),
  });
  const of = (runs: Record<string, TestRuns>) => {
    const tcp = Object.fromEntries(Object.keys(runs).map((id) => [id, rate(20, 20, 20)]));
    return verdictOn(udpPoor, drawnDataset({ dus: runs, dts: tcp }));
  };

  it("holds where everyone receives less than half of its TCP or loses more than 10 %", () => {
    expect(of({ cilium: udp(9.9, 0), calico: udp(20, 10.1), canal: udp(9, 50) })).toBe("holds");
  });
  it("is mixed where one does not: half and 10 % are not poor", () => {
    expect(of({ cilium: udp(9.9, 0), calico: udp(10, 10) })).toBe("mixed");
  });
  it("fails where nobody does, and bare metal does not count", () => {
    expect(of({ calico: udp(18, 1), baremetal: udp(1, 90) })).toBe("fails");
  });
  it("is not testable of a rate that is not poor by itself where no loss is published", () => {
    expect(of({ calico: udp(18, null) })).toBe("not-testable");
    expect(of({ cilium: udp(9, null) })).toBe("holds");
  });
  it("mostly holds where some are poor and others cannot be judged: those do not speak for all", () => {
    expect(of({ calico: udp(18, null), cilium: udp(9, null) })).toBe("mostly-holds");
  });
  it("is not testable without TCP beside it", () => {
    expect(verdictOn(udpPoor, drawnDataset({ dus: { calico: udp(1, 90) } }))).toBe("not-testable");
  });
});
