import { describe, expect, it } from "vitest";
import type { TestRuns } from "@/lib/dataset/dataset";
import { rate, verdictOn } from "@/lib/testing/drawn-claims";
import { drawnDataset } from "@/lib/testing/drawn-dataset";
import { ebpfMultiStream } from "./ebpf-multi-stream";

describe("eBPF ahead in TCP with several streams", () => {
  const facts = {
    calico: { dataPlane: "iptables" },
    "calico-ebpf": { kubeProxy: "replaced" },
    "cilium-nokproxy": { kubeProxy: "replaced" },
  } as const;
  const slow = rate(38, 38, 38.5);
  const fast = rate(39, 39, 39);
  const of = (dtm: Record<string, TestRuns>) => verdictOn(ebpfMultiStream, drawnDataset({ dtm }, facts));

  it("is supported where it is ahead beyond the run ranges in every pair", () => {
    expect(of({ calico: slow, "calico-ebpf": fast })).toBe("supported");
  });
  it("is partly supported where one pair is ahead and another is not", () => {
    expect(of({ calico: slow, "calico-ebpf": fast, cilium: fast, "cilium-nokproxy": slow })).toBe("partly");
  });
  it("is not supported where the runs overlap, even in one point", () => {
    expect(of({ calico: rate(38, 38, 39), "calico-ebpf": fast })).toBe("not-supported");
  });
  it("cannot be told without a pair, and without a test of several streams", () => {
    expect(of({ calico: slow, cilium: fast })).toBe("cannot-tell");
    const dts = { calico: slow, "calico-ebpf": fast };
    expect(verdictOn(ebpfMultiStream, drawnDataset({ dts }, facts))).toBe("cannot-tell");
  });
  it("takes no pair of one data plane that differs in something else", () => {
    expect(of({ cilium: slow, "cilium-nohubble": fast })).toBe("cannot-tell");
  });
});
