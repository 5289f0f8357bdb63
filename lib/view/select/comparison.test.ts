import type { MetricId } from "@/lib/dataset/metrics";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { drawnDataset, gigabits, hole, present, viewOf } from "@/lib/testing/drawn-dataset";
import { comparedVariants, compareVariants, comparisonHeading, describeComparison } from "./comparison";
import { sourceFilesOf, variantReport } from "./variant-report";

const { dataset, provenance } = loadDataset();

describe("compared variants", () => {
  const drawn = drawnDataset({
    dtm: {
      cilium: { bandwidth: gigabits(30, 31, 32) },
      calico: { bandwidth: gigabits(20, 21, 22) },
      flannel: { bandwidth: gigabits(29, 30, 30) },
    },
  });
  const bandwidth = (baseline: string, ...variant: string[]) =>
    compareVariants(drawn, viewOf(drawn, { variant, baseline }))
      ?.metrics.find(({ metric }) => metric.id === "bandwidth")
      ?.rows.find(({ test }) => test.id === "dtm")?.cells;

  it("are marked apart where they differ beyond both run ranges", () => {
    const cells = bandwidth("cilium", "cilium", "calico", "flannel");
    expect(cells?.map(({ isBase, apart, difference }) => [isBase, apart, difference])).toEqual([
      [true, false, null],
      [false, true, -10e9],
      [false, false, -1e9],
    ]);
  });

  it("are compared with the view's baseline where it is among them, else with the first", () => {
    const baseOf = (baseline: string) =>
      compareVariants(drawn, viewOf(drawn, { variant: ["cilium", "calico"], baseline }))?.base.id;
    expect([baseOf("calico"), baseOf("baremetal")]).toEqual(["calico", "cilium"]);
  });

  it("are two at least and four at most", () => {
    const count = (variant: string[]) =>
      compareVariants(dataset, viewOf(dataset, { variant }))?.variants.length ?? null;
    expect([
      count([]),
      count(["cilium"]),
      count(["cilium", "calico"]),
      count(dataset.variants.map(({ id }) => id)),
    ]).toEqual([null, null, 2, 4]);
  });

  it("have no mark on CPU without softirq: a difference of lower bounds is none of the figures", () => {
    const compared = compareVariants(dataset, viewOf(dataset, { variant: ["calico", "calico-wg"] }));
    const cellsOf = (id: MetricId) =>
      compared?.metrics.find(({ metric }) => metric.id === id)?.rows.flatMap(({ cells }) => cells) ?? [];
    for (const id of ["cpu", "efficiency"] as const) {
      expect(cellsOf(id).some(({ difference, same }) => difference !== null && same === null)).toBe(true);
      expect(cellsOf(id).filter(({ apart }) => apart)).toEqual([]);
    }
    expect(cellsOf("bandwidth").some(({ apart }) => apart)).toBe(true);
  });

  it("have no difference and no mark on CPU figures of IPsec, on either side", () => {
    for (const baseline of ["cilium", "cilium-ipsec"]) {
      const compared = compareVariants(
        dataset,
        viewOf(dataset, { variant: ["cilium", "cilium-ipsec"], baseline }),
      );
      const cpu = compared?.metrics
        .find(({ metric }) => metric.id === "cpu")
        ?.rows.flatMap(({ cells }) => cells);
      expect(cpu).toHaveLength(18);
      expect(cpu?.filter(({ difference, apart }) => difference !== null || apart)).toEqual([]);
    }
  });

  it("carry the loss beside every UDP bandwidth", () => {
    const compared = compareVariants(dataset, viewOf(dataset, { variant: ["cilium", "calico"] }));
    const rows = compared?.metrics.find(({ metric }) => metric.id === "bandwidth")?.rows ?? [];
    const withLoss = rows
      .filter(({ cells }) => cells.every(({ loss }) => loss !== null))
      .map(({ test }) => test.id);
    expect(withLoss).toEqual(["dus", "dum", "sus", "sum"]);
  });
});

describe("a comparison in words", () => {
  const headingOf = (...variant: string[]) =>
    comparisonHeading(comparedVariants(dataset, viewOf(dataset, { variant })), dataset);

  it("has a heading that names its variants in the reader's order, and the lab", () => {
    expect(headingOf("cilium", "calico")).toBe(
      "Cilium and Calico side by side over all tests, 40 Gbit/s lab, 2024-01",
    );
  });

  it("asks for two variants where there are fewer", () => {
    expect([headingOf(), headingOf("cilium")]).toEqual(Array(2).fill("Compare two to four variants"));
    expect(describeComparison(dataset, viewOf(dataset, { variant: ["cilium"] }))).toBe(
      "Choose at least two variants.",
    );
  });

  it("holds the first metric's figures on the first test, and says where one has none", () => {
    const drawn = drawnDataset({
      dts: { cilium: { bandwidth: gigabits(30, 31, 32) }, calico: { bandwidth: gigabits(hole(), hole()) } },
    });
    expect(describeComparison(drawn, viewOf(drawn, { variant: ["cilium", "calico"] }))).toBe(
      "cilium 31.0 and calico no value Gbit/s, TCP, 1 stream, pod to pod.",
    );
  });
});

describe("the report of a variant", () => {
  it("has all nine tests, four of them UDP, with the loss beside each UDP bandwidth", () => {
    const report = variantReport(dataset, "cilium");
    const rows = (id: string) => report.find(({ metric }) => metric.id === id)?.rows ?? [];
    expect([rows("memory").length, rows("bandwidth").length, rows("loss").length]).toEqual([9, 8, 4]);
    expect(rows("bandwidth").filter(({ loss }) => loss !== null)).toHaveLength(4);
  });

  it("keeps the holes with their reasons", () => {
    const bandwidth = variantReport(dataset, "baremetal").find(({ metric }) => metric.id === "bandwidth");
    const holes = bandwidth?.rows
      .filter(({ measurement }) => measurement.figure === null)
      .map(({ test }) => test.id);
    expect(holes).toEqual(["sts", "stm", "sus", "sum"]);
  });

  it("is the same as the view's rows", () => {
    const [row] = present(variantReport(dataset, "cilium")[0]).rows.filter(({ test }) => test.id === "dtm");
    expect(row?.measurement.rank).toMatchObject({ best: 2, worst: 3, of: 22 });
  });

  it("leads to the published files at the commit", () => {
    const cilium = present(dataset.variants.find(({ id }) => id === "cilium"));
    const addresses = sourceFilesOf(provenance, dataset.definition, cilium).map(({ address }) => address);
    expect(addresses.length).toBeGreaterThan(0);
    expect(
      addresses.every((address) =>
        address?.includes(`/blob/${dataset.definition.source?.commit}/results/cilium/`),
      ),
    ).toBe(true);
  });
});
