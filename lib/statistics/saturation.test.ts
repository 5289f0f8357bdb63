import { describe, expect, it } from "vitest";
import type { TestRuns, Variant } from "@/lib/dataset/dataset";
import { drawnDataset, gigabits, hole } from "@/lib/testing/drawn-dataset";
import { findSaturation } from "./saturation";

function onLink(rates: Record<string, number>, facts: Record<string, Partial<Variant>> = {}) {
  const runs = Object.entries(rates).map(([id, rate]): [string, TestRuns] => [
    id,
    { bandwidth: gigabits(rate, rate, rate) },
  ]);
  return findSaturation(drawnDataset({ dtm: Object.fromEntries(runs) }, facts), "dtm");
}

describe("findSaturation", () => {
  it("is found where all plain medians stand within 5 % of the 40 Gbit/s link", () => {
    expect(onLink({ cilium: 38.1, calico: 40 })).toMatchObject({
      count: 2,
      min: 38.1e9,
      max: 40e9,
      apart: [],
    });
  });

  it("is found where they stand within 5 % of each other, far below the link", () => {
    expect(onLink({ cilium: 20, calico: 19.1 })).toMatchObject({ count: 2 });
  });

  it("is not found where one stands further away", () => {
    expect(onLink({ cilium: 39, calico: 39, flannel: 30 })).toBeNull();
  });

  it("looks at plain CNI variants only", () => {
    expect(
      onLink({ baremetal: 10, cilium: 39, calico: 39, "cilium-wg": 9, "cilium-ipsec": 5 }),
    ).toMatchObject({ count: 2 });
  });

  it("names VPP, measured untuned, apart from the rest", () => {
    const found = onLink(
      { cilium: 39, calico: 39, "calico-vpp": 10 },
      { "calico-vpp": { dataPlane: "vpp" } },
    );
    expect(found).toMatchObject({ count: 2, apart: [{ variant: { id: "calico-vpp" }, figure: 10e9 }] });
  });

  it("is not found in one variant, nor in holes", () => {
    const holes = drawnDataset({ dtm: { cilium: { bandwidth: [hole()] }, calico: { bandwidth: [hole()] } } });
    expect([onLink({ cilium: 39 }), findSaturation(holes, "dtm")]).toEqual([null, null]);
  });
});
