import { describe, expect, it } from "vitest";
import type { Dataset } from "@/lib/dataset/dataset";
import type { TestId } from "@/lib/dataset/tests";
import { cores, drawnDataset, gigabits, memory, present } from "@/lib/testing/drawn-dataset";
import { drawnProfile } from "@/lib/testing/drawn-profile";
import { recommend } from "@/lib/recommend/score/recommend";
import { budgetOf, cniCost } from "./cni-cost";
import { meanOf, nodeLoad } from "./node-load";

const GIB = 2 ** 30;
const tcp = (gbits: number, busy: number, gib: number) => ({
  bandwidth: gigabits(gbits, gbits, gbits),
  ...cores(busy, busy, busy),
  ...memory(gib * GIB, gib * GIB, gib * GIB),
});
const idle = (busy: number, gib: number) => ({
  ...cores(busy, busy, busy),
  ...memory(gib * GIB, gib * GIB, gib * GIB),
});

/** Calico costs 0.4 cores at 10 Gbit/s directly and 0.8 at 8 through a Service; idle 0.3 cores and 2 GiB, bare metal 0.1 and 1.5. */
const dataset = drawnDataset({
  dtm: {
    baremetal: tcp(20, 0.2, 2),
    calico: tcp(10, 0.4, 3),
    cilium: { bandwidth: gigabits(9, 9, 9) },
    antrea: tcp(9, 0.3, 2),
  },
  stm: { calico: tcp(8, 0.8, 5) },
  idle: { baremetal: idle(0.1, 1.5), calico: idle(0.3, 2), cilium: idle(0.05, 1) },
});
const variantOf = (of: Dataset, id: string) => present(of.variants.find((one) => one.id === id));
const answer = () => recommend(dataset, drawnProfile());
const loadOf = (id: string, main: readonly TestId[] = ["dtm", "stm"]) =>
  nodeLoad({ dataset, traffic: { ...answer().setting.traffic, main } }, variantOf(dataset, id));

describe("a node's load at the peak", () => {
  it("is in proportion to the traffic, by the mean cost of the profile's tests", () => {
    // 40 and 100 mCPU per Gbit/s: their mean at 5 Gbit/s.
    expect(loadOf("calico").cores).toBeCloseTo(0.35, 12);
    expect(loadOf("calico", ["dtm"]).cores).toBeCloseTo(0.2, 12);
  });

  it("receives no more than the least of the tests, and uses the mean of their memory", () => {
    expect(loadOf("calico").bitsPerSecond).toBe(8e9);
    expect(loadOf("calico").memoryBytes).toBe(4 * GIB);
  });

  it("is unknown where one of the tests was not measured, but for the bandwidth of those that were", () => {
    expect(loadOf("cilium")).toEqual({ bitsPerSecond: 9e9, cores: null, memoryBytes: null });
    expect(loadOf("cilium", ["stm"]).bitsPerSecond).toBeNull();
  });

  it("takes no mean of nothing, nor of what has a hole", () => {
    expect([meanOf([]), meanOf([1, null]), meanOf([1, 2])]).toEqual([null, null, 1.5]);
  });
});

describe("what a CNI costs a node", () => {
  const costOf = (id: string, of: Dataset = dataset) => cniCost(of, answer(), variantOf(of, id));

  it("is its idle use above bare metal's", () => {
    expect(costOf("calico").idleMemoryBytes).toBe(0.5 * GIB);
    expect(costOf("calico").idleCores).toBeCloseTo(0.2, 12);
  });

  it("is nothing, and not less, where it uses less than bare metal", () => {
    expect(costOf("cilium")).toMatchObject({ idleMemoryBytes: 0, idleCores: 0 });
  });

  it("is unknown without a figure of bare metal, or of its own", () => {
    const alone = drawnDataset({ idle: { calico: idle(0.3, 2) } });
    expect(costOf("calico", alone)).toMatchObject({ idleMemoryBytes: null, idleCores: null });
    expect(costOf("antrea")).toMatchObject({ idleMemoryBytes: null, idleCores: null });
  });

  it("and its peak come off the node", () => {
    const calico = variantOf(dataset, "calico");
    const { peakCores } = costOf("calico");
    expect(peakCores).toBe(nodeLoad({ ...answer().setting, dataset }, calico).cores);
    const { allocatable, left } = budgetOf(dataset, answer(), calico);
    // 0.2 cores idle and 40 mCPU per Gbit/s at 5 Gbit/s.
    expect(present(allocatable.cores) - present(left.cores)).toBeCloseTo(0.4, 12);
    expect(present(allocatable.memoryBytes) - present(left.memoryBytes)).toBe(0.5 * GIB);
  });
});
