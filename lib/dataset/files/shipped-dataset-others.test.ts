import { describe, expect, it } from "vitest";
import { isValue, type Reading } from "@/lib/dataset/reading";
import type { MetricId } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";
import { measureTest } from "@/lib/statistics/measure-test";
import { loadDataset } from "./load-dataset";

function countsOf({ dataset }: ReturnType<typeof loadDataset>) {
  const readings = Object.values(dataset.readings)
    .flatMap((variants) => Object.values(variants))
    .flatMap((series) => Object.values(series).flatMap((runs): readonly Reading[] => runs));
  const holes = readings.filter((reading) => !isValue(reading));
  const never = holes.filter((reading) => !isValue(reading) && reading.missing === "not-measured");
  return {
    variants: dataset.variants.length,
    readings: readings.length,
    missing: holes.length - never.length,
    never: never.length,
  };
}

describe("the shipped dataset 2024-01-earlier", () => {
  const loaded = loadDataset("2024-01-earlier");

  it("has 15 variants of three runs: 3,690 readings, of which 24 are missing", () => {
    expect(countsOf(loaded)).toEqual({ variants: 15, readings: 3690, missing: 24, never: 0 });
    expect(loaded.dataset.definition.runs).toBe(3);
  });

  it("was read from files of four commits, each named at its files", () => {
    const commits = new Set(loaded.provenance.files.map(({ commit }) => commit ?? "the definition's"));
    expect(commits.size).toBe(4);
    const ofBwmgr = loaded.provenance.files.find(
      ({ path }) => path === "cilium-bwmgr/results-spreadsheet.csv",
    );
    expect(ofBwmgr?.commit).toBe("a0d7c31de4bf158a689763a6b4f7436bc8c7acbe");
  });

  it("ranks the two takes nowhere that were probably not encrypted, and says why", () => {
    const rows = measureTest(loaded.dataset, "dtm", { metric: "bandwidth", role: "both", stat: "median" });
    for (const id of ["calico-wg", "calico-ebpf-wg"]) {
      expect(rows.get(id)?.rank).toBeNull();
      expect(rows.get(id)?.notComparable).toContain("probably not encrypted");
    }
    expect(rows.get("cilium-wg")?.rank).not.toBeNull();
  });
});

describe("the shipped dataset equinix-2024-02", () => {
  const loaded = loadDataset("equinix-2024-02");
  const figure = (metric: MetricId, id: string, test: TestId = "dtm") =>
    measureTest(loaded.dataset, test, { metric, role: "client", stat: "median" }).get(id);

  it("has eight variants, five of three runs and three of one, and 150 files of telemetry", () => {
    expect(countsOf(loaded)).toEqual({ variants: 8, readings: 2184, missing: 98, never: 546 });
    const telemetry = loaded.provenance.files.filter(
      ({ path }) => path.endsWith(".prom") && path.split("/").length > 2,
    );
    expect(telemetry).toHaveLength(150);
    expect(telemetry.filter(({ partial }) => partial)).toEqual([]);
  });

  /** From the table of the published telemetry: Gbit/s, cores counted and in full. */
  it.each([
    ["calico", 15.1, 0.43, 1.54],
    ["calico-bpf", 37.3, 0.76, 2.77],
    ["calico-bpf-vxlan", 37.6, 0.68, 3.37],
    ["calico-bpf-vxlan-9k", 49.1, 0.8, 2.43],
    ["calico-bpf-vxlan-9k-wg", 16.7, 4.87, 6.89],
    ["calico-bpf-vxlan-nochksumoffload", 10.7, 0.27, 6.75],
    ["calico-vxlan", 18.5, 0.23, 6.2],
    ["cilium", 44.7, 0.53, 1.94],
  ])("has the figures of %s on TCP with 8 streams", (id, gigabits, counted, all) => {
    expect((figure("bandwidth", id)?.figure ?? 0) / 1e9).toBeCloseTo(gigabits, 1);
    expect(figure("cpu", id)?.figure).toBeCloseTo(counted, 2);
    expect(figure("cpu-all", id)?.figure).toBeCloseTo(all, 2);
  });

  it("never ranks one run as certainly better: its rank range is that of all", () => {
    expect(figure("efficiency-all", "cilium")?.rank).toEqual({ best: 1, worst: 8, of: 8 });
  });

  it("compares no CPU of Calico's Service tests: they failed, and the node stood idle", () => {
    expect(figure("cpu-all", "calico", "stm")?.notComparable).toContain("stood idle");
  });
});
