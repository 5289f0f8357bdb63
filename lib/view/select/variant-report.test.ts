import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { formatNumber } from "@/lib/format";
import { present } from "@/lib/testing/drawn-dataset";
import { describeReport, variantHeading, variantReport } from "./variant-report";

const { dataset } = loadDataset();
const variantOf = (id: string) => present(dataset.variants.find((variant) => variant.id === id));

describe("the heading of a report", () => {
  it("names variant, edition and lab", () => {
    expect(variantHeading(variantOf("cilium-wg"), dataset)).toBe(
      "Cilium WireGuard: all runs of 2024-01, 40 Gbit/s lab",
    );
  });
});

describe("the bandwidths of a report in words", () => {
  it.each(dataset.variants.map(({ id }) => id))("of %s are the medians, each with its test", (id) => {
    const words = describeReport(dataset, variantOf(id));
    const rows = present(variantReport(dataset, id).find(({ metric }) => metric.id === "bandwidth")).rows;
    const figures = rows.flatMap(({ measurement: { figure }, test }) =>
      figure === null ? [] : [`${formatNumber(figure / 1e9)} (${test.shortLabel}`],
    );
    expect(words.match(/[\d.]+ \([^,)]*/g)).toEqual(figures);
  });

  it("never hold a UDP bandwidth without its loss", () => {
    for (const variant of dataset.variants) {
      const udp = describeReport(dataset, variant).match(/\(UDP(\([^)]*\)|[^()])*\)/g) ?? [];
      expect(udp.filter((test) => !/, [\d.,]+ % lost( \([\d.,]+ to [\d.,]+\))?( ⚑)?\)$/.test(test))).toEqual(
        [],
      );
    }
  });

  it("leave out the tests that a variant has no value on", () => {
    expect(describeReport(dataset, variantOf("baremetal"))).not.toContain("service");
  });
});
