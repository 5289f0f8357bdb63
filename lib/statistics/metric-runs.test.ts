import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metricIds } from "@/lib/dataset/metrics";
import { isValue, type Reading } from "@/lib/dataset/reading";
import { testIds } from "@/lib/dataset/tests";
import { cores, drawnDataset, gigabits, hole, memory, present } from "@/lib/testing/drawn-dataset";
import { metricRuns } from "./metric-runs";

const uneven = drawnDataset({
  dtm: {
    cilium: {
      bandwidth: gigabits(40, 40, hole("no output")),
      "client.cpu_system": [1, 1, 1],
      "client.cpu_user": [0.5, 0.5, 0.5],
      "server.cpu_system": [2, hole("cut short"), 2],
      "server.cpu_user": [0.5, 0.5, 0.5],
    },
  },
});

describe("cpu", () => {
  it("is system + user on the node of the role", () => {
    expect(metricRuns(uneven, "cpu", "client", "dtm", "cilium")).toEqual([1.5, 1.5, 1.5]);
    expect(metricRuns(uneven, "cpu", "server", "dtm", "cilium")[0]).toBe(2.5);
  });

  it("of both is the mean of the two nodes, run by run, and missing when either is", () => {
    expect(metricRuns(uneven, "cpu", "both", "dtm", "cilium")).toEqual([2, hole("cut short"), 2]);
  });

  it("is missing when system or user is", () => {
    const half = drawnDataset({
      idle: { cilium: { ...cores(1, 1), "client.cpu_user": [hole("cut short"), 0] } },
    });
    expect(metricRuns(half, "cpu", "client", "idle", "cilium")).toEqual([hole("cut short"), 1]);
  });
});

describe("efficiency", () => {
  it("is 1000 × cores / Gbit/s, run by run, with the hole of whichever is missing", () => {
    expect(metricRuns(uneven, "efficiency", "both", "dtm", "cilium")).toEqual([
      50,
      hole("cut short"),
      hole("no output"),
    ]);
  });

  it("is 1000 / (Gbit/s per core): the two say the same", () => {
    const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (cpu, rate) => {
        const dataset = drawnDataset({ dtm: { cilium: { ...cores(cpu), bandwidth: gigabits(rate) } } });
        const [cost] = metricRuns(dataset, "efficiency", "both", "dtm", "cilium") as number[];
        const [yielded] = metricRuns(dataset, "per-core", "both", "dtm", "cilium") as number[];
        expect(present(cost) / ((1000 * cpu) / rate)).toBeCloseTo(1, 9);
        expect((present(cost) * present(yielded)) / 1000).toBeCloseTo(1, 9);
      }),
    );
  });

  it("is a named hole, never infinite, where no traffic arrived or no CPU was counted", () => {
    const nothing = drawnDataset({ dtm: { cilium: { ...cores(1, 0), bandwidth: gigabits(0, 0) } } });
    const holes = [
      ...metricRuns(nothing, "efficiency", "both", "dtm", "cilium"),
      metricRuns(nothing, "per-core", "both", "dtm", "cilium")[1],
    ];
    expect(holes.map((run) => typeof run === "object" && run.missing)).toEqual([
      "run-failed",
      "run-failed",
      "run-failed",
    ]);
  });
});

describe("memory overhead", () => {
  const dataset = drawnDataset({
    dtm: { baremetal: memory(90, 100, 200), cilium: memory(150, 160, hole("cut short")) },
    dts: { baremetal: memory(1, 1, 1), cilium: memory(2, 2, 2) },
    stm: { cilium: memory(170, 180, 190) },
    idle: { baremetal: memory(10, 20, 30), cilium: memory(50, 60, 70) },
  });

  it("is memory minus bare metal's median on the same test", () => {
    expect(metricRuns(dataset, "memory-overhead", "both", "dtm", "cilium")).toEqual([
      50,
      60,
      hole("cut short"),
    ]);
    expect(metricRuns(dataset, "memory-overhead", "both", "idle", "cilium")).toEqual([30, 40, 50]);
  });

  it("on a Service test is above bare metal's median on the direct sibling", () => {
    expect(metricRuns(dataset, "memory-overhead", "both", "stm", "cilium")).toEqual([70, 80, 90]);
  });

  it("takes the node of the role from bare metal too", () => {
    const lopsided = drawnDataset({
      dtm: {
        baremetal: { "client.memory": [10], "server.memory": [30] },
        cilium: { "client.memory": [15], "server.memory": [70] },
      },
    });
    const overhead = (["client", "server", "both"] as const).map(
      (role) => metricRuns(lopsided, "memory-overhead", role, "dtm", "cilium")[0],
    );
    expect(overhead).toEqual([5, 40, 22.5]);
  });

  it("is a hole where bare metal has no value, not the whole memory", () => {
    const alone = drawnDataset({ dtm: { baremetal: memory(hole(), hole()), cilium: memory(150, 160) } });
    expect(metricRuns(alone, "memory-overhead", "both", "dtm", "cilium").some(isValue)).toBe(false);
  });
});

describe("every metric", () => {
  const reading: fc.Arbitrary<Reading> = fc.oneof(
    fc.double({ min: 0, max: 1e12, noNaN: true }),
    fc.constant(hole()),
  );
  const three = fc.array(reading, { minLength: 3, maxLength: 3 });
  const keys = [
    "client.cpu_system",
    "client.cpu_user",
    "client.memory",
    "server.cpu_system",
    "server.cpu_user",
    "server.memory",
  ];
  const series = fc.record(
    Object.fromEntries([...keys, "bandwidth", "retransmits", "jitter", "loss"].map((key) => [key, three])),
  );

  it("gives for each run a finite number or a named hole", () => {
    fc.assert(
      fc.property(
        series,
        series,
        fc.constantFrom(...metricIds),
        fc.constantFrom(...testIds),
        (a, b, metric, test) => {
          const dataset = drawnDataset({ [test]: { baremetal: a, cilium: b } });
          const runs = metricRuns(dataset, metric, "both", test, "cilium");
          expect(runs).toHaveLength(3);
          for (const run of runs)
            expect(isValue(run) ? Number.isFinite(run) : run.reason.length > 0).toBe(true);
        },
      ),
    );
  });

  it.each(metricIds)("is a hole for each run where the edition has no reading: %s", (metric) => {
    const runs = metricRuns(drawnDataset({}), metric, "both", "dum", "cilium");
    expect(runs.map((run) => typeof run === "object" && run.missing)).toEqual(Array(3).fill("not-measured"));
  });
});
