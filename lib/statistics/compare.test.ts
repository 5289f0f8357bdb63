import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shippedEditions } from "@/lib/testing/shipped";
import { cores, drawnDataset, gigabits, hole, memory, present } from "@/lib/testing/drawn-dataset";
import { BARE_METAL_DIRECT, baselineOf, beyondRunRanges, differenceFrom } from "./compare";
import { ipsecCpuReason } from "./comparability";
import type { MeasureSpec } from "./measure-test";
import { summariseRuns } from "./summarise-runs";

const bandwidth: MeasureSpec = { metric: "bandwidth", role: "both", stat: "median" };
const dataset = drawnDataset({
  dtm: {
    baremetal: { bandwidth: gigabits(38, 39, 40) },
    cilium: { bandwidth: gigabits(30, 31, 32), ...cores(1, 1, 1), ...memory(1, 1, 1) },
    "cilium-ipsec": { bandwidth: gigabits(5, 5, 5), ...cores(1, 1, 1) },
  },
  stm: { baremetal: { bandwidth: [hole(), hole(), hole()] }, cilium: { bandwidth: gigabits(20, 21, 22) } },
});

describe("baselineOf", () => {
  it("is the summary figure of the chosen variant on the same test", () => {
    expect(baselineOf(dataset, "dtm", bandwidth, "baremetal").figure).toBe(39e9);
    expect(baselineOf(dataset, "stm", bandwidth, "cilium").figure).toBe(21e9);
  });

  it("of bare metal on a Service test says why there is none", () => {
    const { figure, reason } = baselineOf(dataset, "stm", bandwidth, "baremetal");
    expect([figure, reason]).toEqual([
      null,
      "Bare metal has no run through a Service: it runs without Kubernetes.",
    ]);
  });

  it("baremetal-direct takes bare metal's figure on the direct sibling", () => {
    expect(baselineOf(dataset, "stm", bandwidth, BARE_METAL_DIRECT)).toMatchObject({
      figure: 39e9,
      measurement: { test: "dtm", variant: { id: "baremetal" } },
    });
    expect(baselineOf(dataset, "dtm", bandwidth, BARE_METAL_DIRECT).figure).toBe(39e9);
  });

  it("names a variant that has no value on the test", () => {
    expect(baselineOf(dataset, "stm", bandwidth, "cilium-ipsec").reason).toBe(
      "cilium-ipsec has no value on this test.",
    );
  });

  it("is none where the baseline itself may not be compared with the rest", () => {
    const onCpu = baselineOf(dataset, "dtm", { ...bandwidth, metric: "cpu" }, "cilium-ipsec");
    expect([onCpu.figure, onCpu.reason]).toEqual([null, ipsecCpuReason(shippedEditions["2024-01"])]);
    expect(baselineOf(dataset, "dtm", bandwidth, "cilium-ipsec").figure).toBe(5e9);
  });
});

describe("differenceFrom", () => {
  it.each([
    [30, 40, -10, -25],
    [50, 40, 10, 25],
    [40, 40, 0, 0],
    [-5, -10, 5, 50],
  ])("%d against %d is %d and %d %%, with its sign", (figure, baseline, difference, percent) => {
    expect(differenceFrom(figure, baseline)).toEqual({ difference, percent });
  });

  it("has no percent of a baseline that is zero", () => {
    expect(differenceFrom(5, 0)).toEqual({ difference: 5, percent: null });
    expect(differenceFrom(0, 0)).toEqual({ difference: 0, percent: null });
  });

  it.each([
    [null, 4],
    [4, null],
    [null, null],
  ])("of %j and %j is a hole, not a change of 100 %%", (figure, baseline) => {
    expect(differenceFrom(figure, baseline)).toEqual({ difference: null, percent: null });
  });

  it("gives percent the sign of the difference, whatever the baseline's", () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((x) => Math.abs(x) > 1e-3);
    fc.assert(
      fc.property(value, value, (figure, baseline) => {
        const { difference, percent } = differenceFrom(figure, baseline);
        expect(Math.sign(present(percent))).toBe(Math.sign(present(difference)));
      }),
    );
  });
});

describe("beyondRunRanges", () => {
  const beyond = (a: Parameters<typeof summariseRuns>[0], b: Parameters<typeof summariseRuns>[0]) => {
    const [x, y] = [summariseRuns(a), summariseRuns(b)];
    expect(beyondRunRanges(x, y)).toBe(beyondRunRanges(y, x));
    return beyondRunRanges(x, y);
  };

  it("marks differences whose nearest runs stand apart", () => {
    expect(beyond([10, 11, 12], [13, 14, 15])).toBe(true);
  });

  it("does not mark ranges that overlap or touch, whatever their medians", () => {
    expect([beyond([10, 11, 13], [12, 19, 20]), beyond([10, 11, 12], [12, 19, 20])]).toEqual([false, false]);
  });

  it("does not mark what has no value", () => {
    expect([beyond([hole()], [1, 2]), beyond([], [])]).toEqual([false, false]);
  });
});
