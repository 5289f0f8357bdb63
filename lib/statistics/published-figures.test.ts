import { describe, expect, it } from "vitest";
import { plainCounterpart } from "@/lib/dataset/facts/families";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import type { MetricId } from "@/lib/dataset/metrics";
import { testIds, type TestId } from "@/lib/dataset/tests";
import { present } from "@/lib/testing/drawn-dataset";
import { measureTest } from "./measure-test";
import { findSaturation } from "./saturation";
import { rangesOverlap } from "./summarise-runs";

const { dataset } = loadDataset();
const measure = (test: TestId, metric: MetricId) =>
  measureTest(dataset, test, { metric, role: "both", stat: "median" });
const ranked = (test: TestId, metric: MetricId) =>
  [...measure(test, metric).values()].flatMap(({ rank }) => rank ?? []);

describe("the edition 2024-01", () => {
  it("saturates the link on multi-stream TCP, direct and through a Service, and nowhere else", () => {
    expect(testIds.filter((test) => findSaturation(dataset, test))).toEqual(["dtm", "stm"]);
  });

  it.each([
    ["dtm", 38.7, 39.5],
    ["stm", 38.6, 39.4],
  ] as const)(
    "has on %s 13 of 14 plain medians from %d to %d Gbit/s, and Calico VPP apart",
    (test, low, high) => {
      const found = present(findSaturation(dataset, test));
      expect(found.count).toBe(13);
      expect([found.min / 1e9, found.max / 1e9].map((rate) => Number(rate.toFixed(1)))).toEqual([low, high]);
      expect(found.apart.map(({ variant }) => variant.name)).toEqual(["Calico VPP"]);
    },
  );

  it.each([
    ["bandwidth", 22],
    ["memory", 22],
    ["cpu", 19],
    ["efficiency", 19],
    ["per-core", 19],
  ] as const)(
    "ranks direct multi-stream TCP %s among %d: IPsec's three are left out of what is made of CPU time",
    (metric, of) => {
      const ranks = ranked("dtm", metric);
      expect([ranks.length, ...new Set(ranks.map((rank) => rank.of))]).toEqual([of, of]);
    },
  );

  it("ranks 21 on single-stream TCP through a Service: Antrea IPsec's runs all failed", () => {
    expect(ranked("sts", "bandwidth")).toHaveLength(21);
    expect(measure("sts", "bandwidth").get("antrea-ipsec")).toMatchObject({ figure: null, rank: null });
  });

  /** Neighbours: on each of the eight traffic tests the CNI variants that have a bandwidth median, in order of it: 7 × 21 + 20 pairs. */
  it("has 167 neighbouring pairs by median bandwidth, of which the run ranges of 118 overlap", () => {
    const overlaps = testIds.flatMap((test) => {
      const rows = [...measure(test, "bandwidth").values()].filter(({ rank }) => rank !== null);
      const ordered = rows.sort((a, b) => (b.figure as number) - (a.figure as number));
      return ordered
        .slice(1)
        .map((row, index) => rangesOverlap(present(ordered[index]).summary, row.summary));
    });
    expect([overlaps.length, overlaps.filter(Boolean).length]).toEqual([167, 118]);
  });

  const wireguard = dataset.variants.filter(({ encryption }) => encryption === "wireguard");
  const factors = wireguard.map((variant) => {
    const plain = present(plainCounterpart(variant, dataset.variants));
    const figure = (metric: MetricId, id: string) => present(measure("dtm", metric).get(id)?.figure);
    const factor = (metric: MetricId) => figure(metric, variant.id) / figure(metric, plain.id);
    return { variant, cpu: factor("cpu"), bandwidth: factor("bandwidth") };
  });

  it("has WireGuard use 1.9 to 2.6 times the plain counterpart's CPU at under a quarter of its bandwidth on dtm, VPP aside", () => {
    const kernel = factors.filter(({ variant }) => variant.dataPlane !== "vpp");
    const cpu = kernel.map((factor) => factor.cpu);
    expect(kernel).toHaveLength(4);
    expect([Math.min(...cpu).toFixed(1), Math.max(...cpu).toFixed(1)]).toEqual(["1.9", "2.6"]);
    expect(Math.max(...kernel.map(({ bandwidth }) => bandwidth))).toBeLessThan(0.25);
  });

  it("has WireGuard cost nothing to tell on VPP: 0.93 times the CPU at the same bandwidth, which is as low without it", () => {
    const vpp = factors.find(({ variant }) => variant.dataPlane === "vpp");
    expect([vpp?.cpu.toFixed(2), vpp?.bandwidth.toFixed(2)]).toEqual(["0.93", "1.00"]);
  });
});

describe("rank ranges of the published figures", () => {
  it("never let a wide range swallow two that do not overlap: Antrea and Calico with WireGuard on dtm", () => {
    // Calico VPP: 6.31 to 12.1 Gbit/s overlaps both.
    const rank = (id: string) => measure("dtm", "bandwidth").get(id)?.rank;
    const [antrea, calico] = [present(rank("antrea-wg")), present(rank("calico-wg"))];
    expect(antrea.best).toBeLessThan(calico.best);
    expect(antrea.worst).toBeLessThan(calico.worst);
  });

  it("count two CPU ranges that both touch 0.972 as overlapping, as their published decimals do", () => {
    // data/2020-08.csv, du, client: lines 269 to 273 (0.1056 + 0.8664 = 0.972), lines 1447 to 1451 (0.1176 + 0.8496 + 0.0048 = 0.972).
    const earlier = loadDataset("2020-08").dataset;
    const of = (id: string) =>
      present(measureTest(earlier, "du", { metric: "cpu", role: "client", stat: "median" }).get(id));
    const [antrea, calico] = [of("doc-antrea.u18.04-hwe"), of("tuning-calico-3.16-mtu.u18.04-default")];
    expect([antrea.summary.max, calico.summary.min]).toEqual([0.972, 0.972]);
    expect(antrea.rank?.best).toBe(1);
    expect(calico.rank?.best).toBe(1);
  });
});
