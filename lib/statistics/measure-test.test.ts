import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shippedEditions } from "@/lib/testing/shipped";
import { metricIds, metrics } from "@/lib/dataset/metrics";
import type { TestRuns } from "@/lib/dataset/dataset";
import type { Reading } from "@/lib/dataset/reading";
import {
  cores,
  drawnDataset,
  drawnSeries,
  gigabits,
  hole,
  memory,
  present,
} from "@/lib/testing/drawn-dataset";
import { ipsecCpuReason } from "./comparability";
import { measureTest, type MeasureSpec } from "./measure-test";
import { formatRank } from "./rank-ranges";
import { stats, type Stat } from "./summarise-runs";

const spec = (metric: MeasureSpec["metric"], stat: Stat = "median"): MeasureSpec => ({
  metric,
  role: "both",
  stat,
});
const node = (rate: number, cpu: number, bytes: number): TestRuns => ({
  bandwidth: gigabits(rate, rate),
  ...cores(cpu, cpu),
  ...memory(bytes, bytes),
});
const mixed = drawnDataset({
  dtm: {
    baremetal: node(40, 1, 1e9),
    cilium: node(39, 2, 2e9),
    "cilium-wg": node(9, 4, 3e9),
    "cilium-ipsec": node(5, 0.1, 2.5e9),
  },
});
const ranksOf = (metric: MeasureSpec["metric"]) =>
  Object.fromEntries(
    [...measureTest(mixed, "dtm", spec(metric)).values()].map((row) => [
      row.variant.id,
      row.rank && formatRank(row.rank),
    ]),
  );

describe("who is ranked", () => {
  it.each(["cpu", "efficiency", "per-core"] as const)(
    "IPsec is marked not comparable on %s and not ranked, however good it looks",
    (metric) => {
      const row = measureTest(mixed, "dtm", spec(metric)).get("cilium-ipsec");
      expect(row).toMatchObject({ rank: null, notComparable: ipsecCpuReason(shippedEditions["2024-01"]) });
      expect(row?.figure).toBeGreaterThan(0);
      expect(ranksOf(metric)).toEqual({
        baremetal: null,
        cilium: "1",
        "cilium-wg": "2",
        "cilium-ipsec": null,
      });
    },
  );

  it.each(["bandwidth", "memory", "memory-overhead"] as const)(
    "IPsec is ranked with the rest on %s",
    (metric) => {
      expect(measureTest(mixed, "dtm", spec(metric)).get("cilium-ipsec")).toMatchObject({
        notComparable: null,
      });
      expect(Object.values(ranksOf(metric)).filter(Boolean).sort()).toEqual(["1", "2", "3"]);
    },
  );

  it("only figures made of CPU time are not comparable, and only on IPsec", () => {
    for (const metric of metricIds) {
      const outside = [...measureTest(mixed, "dtm", spec(metric)).values()].filter(
        (row) => row.notComparable,
      );
      expect(outside.map(({ variant }) => variant.id)).toEqual(
        metrics[metric].usesCpu ? ["cilium-ipsec"] : [],
      );
    }
  });

  it("bare metal has a figure and no rank, and is not counted among the ranked", () => {
    const rows = measureTest(mixed, "dtm", spec("bandwidth"));
    expect(rows.get("baremetal")).toMatchObject({ figure: 40e9, rank: null });
    expect(rows.get("cilium")?.rank).toEqual({ best: 1, worst: 1, of: 3 });
  });
});

describe("a hole", () => {
  const reading: fc.Arbitrary<Reading> = fc.oneof(
    fc.double({ min: 1, max: 1e11, noNaN: true }),
    fc.constant(hole()),
  );
  const three = fc.array(reading, { minLength: 3, maxLength: 3 });

  it.each(["bandwidth", "retransmits"] as const)(
    "in every run gives neither figure nor rank on %s",
    (series) => {
      const dataset = drawnSeries("dtm", series, { cilium: [1, 2, 3], calico: [hole(), hole(), hole()] });
      const row = measureTest(dataset, "dtm", spec(series)).get("calico");
      expect(row).toMatchObject({ figure: null, rank: null, summary: { n: 0, median: null, min: null } });
      expect(measureTest(dataset, "dtm", spec(series)).get("cilium")?.rank).toMatchObject({
        best: 1,
        of: 1,
      });
    },
  );

  it("never turns into 0 or NaN: each figure is null or lies within the values of the variant's runs", () => {
    const stat = fc.constantFrom(...(Object.keys(stats) as Stat[]));
    fc.assert(
      fc.property(fc.array(three, { minLength: 1, maxLength: 5 }), stat, (all, chosen) => {
        const dataset = drawnSeries(
          "dtm",
          "bandwidth",
          Object.fromEntries(all.map((runs, i) => [`cilium-${i}`, runs])),
        );
        all.forEach((runs, i) => {
          const values = runs.filter((run) => typeof run === "number");
          const row = present(measureTest(dataset, "dtm", spec("bandwidth", chosen)).get(`cilium-${i}`));
          if (values.length === 0) return expect([row.figure, row.rank]).toEqual([null, null]);
          const figure = present(row.figure);
          expect(figure >= Math.min(...values) && figure <= Math.max(...values)).toBe(true);
          expect(row.rank).not.toBeNull();
        });
      }),
    );
  });

  it("in place of all of a variant's runs never worsens another's rank", () => {
    const dataset = (gone: boolean) =>
      drawnSeries("dtm", "bandwidth", {
        cilium: gone ? [hole(), hole()] : [30, 31],
        calico: [20, 21],
        flannel: [10, 11],
      });
    const rank = (gone: boolean, id: string) =>
      measureTest(dataset(gone), "dtm", spec("bandwidth")).get(id)?.rank;
    expect(rank(false, "calico")).toEqual({ best: 2, worst: 2, of: 3 });
    expect(rank(true, "calico")).toEqual({ best: 1, worst: 1, of: 2 });
    expect(rank(true, "flannel")).toEqual({ best: 2, worst: 2, of: 2 });
  });
});

describe("the statistic", () => {
  it("best and worst follow the direction of the metric", () => {
    const dataset = drawnDataset({
      dtm: { cilium: { bandwidth: gigabits(10, 20, 60), retransmits: [10, 20, 60] } },
    });
    const figure = (metric: "bandwidth" | "retransmits", stat: Stat) =>
      measureTest(dataset, "dtm", spec(metric, stat)).get("cilium")?.figure;
    expect([figure("bandwidth", "best"), figure("bandwidth", "worst")]).toEqual([60e9, 10e9]);
    expect([figure("retransmits", "best"), figure("retransmits", "worst")]).toEqual([10, 60]);
  });

  it("changes the figure and never a rank: ranks rest on all runs", () => {
    const dataset = drawnSeries("dtm", "bandwidth", {
      steady: [20, 20, 20],
      wild: [1, 18, 21],
      slow: [0.5, 0.6, 0.7],
    });
    for (const stat of Object.keys(stats) as Stat[]) {
      const ranks = [...measureTest(dataset, "dtm", spec("bandwidth", stat)).values()].map(
        ({ rank }) => rank,
      );
      expect(ranks).toEqual([
        { best: 1, worst: 2, of: 3 },
        { best: 1, worst: 2, of: 3 },
        { best: 3, worst: 3, of: 3 },
      ]);
    }
  });
});

describe("measureTest", () => {
  it("is empty where the metric does not exist on the test", () => {
    expect([
      measureTest(mixed, "dtm", spec("loss")).size,
      measureTest(mixed, "idle", spec("bandwidth")).size,
    ]).toEqual([0, 0]);
  });

  it("is computed once for the same question", () => {
    expect(measureTest(mixed, "dtm", spec("cpu"))).toBe(measureTest(mixed, "dtm", spec("cpu")));
    expect(measureTest(mixed, "dtm", spec("cpu"))).not.toBe(measureTest(mixed, "dtm", spec("cpu", "mean")));
  });
});
