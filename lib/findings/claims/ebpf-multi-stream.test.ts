import { describe, expect, it } from "vitest";
import type { TestRuns } from "@/lib/dataset/dataset";
import { rate, verdictOn } from "@/lib/testing/drawn-claims";
import { drawnDataset } from "@/lib/testing/drawn-dataset";
import { ebpfMultiStream } from "./ebpf-multi-stream";

describe("eBPF ahead in TCP", () => {
  const facts = {
    calico: { dataPlane: "iptables" },
    "calico-ebpf": { kubeProxy: "replaced" },
    "cilium-nokproxy": { kubeProxy: "replaced" },
  } as const;
  const slow = rate(20, 20, 20.5);
  const fast = rate(30, 30, 30);
  const of = (dtm: Record<string, TestRuns>) => verdictOn(ebpfMultiStream, drawnDataset({ dtm }, facts));

  it("holds where it is ahead beyond the run ranges in every pair", () => {
    expect(of({ calico: slow, "calico-ebpf": fast })).toBe("holds");
  });
  it("is mixed where one pair is ahead and another is not", () => {
    expect(of({ calico: slow, "calico-ebpf": fast, cilium: fast, "cilium-nokproxy": slow })).toBe("mixed");
  });
  it("fails where the runs overlap, even in one point", () => {
    expect(of({ calico: rate(20, 20, 30), "calico-ebpf": fast })).toBe("fails");
  });
  it("is not testable without a pair, nor where the link is full: such a test cannot separate them", () => {
    expect(of({ calico: slow, cilium: fast })).toBe("not-testable");
    expect(of({ calico: rate(38, 38, 38.5), "calico-ebpf": rate(39, 39, 39) })).toBe("not-testable");
  });
  it("is judged on the tests that are not full alone", () => {
    const full = { calico: rate(39, 39, 39), "calico-ebpf": rate(38, 38, 38) };
    const dts = { calico: slow, "calico-ebpf": fast };
    expect(verdictOn(ebpfMultiStream, drawnDataset({ dts, dtm: full }, facts))).toBe("holds");
  });
  it("takes no pair of one data plane that differs in something else", () => {
    expect(of({ cilium: slow, "cilium-nohubble": fast })).toBe("not-testable");
  });
});
