import { describe, expect, it } from "vitest";
import { shippedEditions } from "@/lib/testing/shipped";
import { metricIds, metrics } from "@/lib/dataset/metrics";
import { drawnVariant, hole } from "@/lib/testing/drawn-dataset";
import { hadNoTraffic, notComparableReason } from "./comparability";

describe("IPsec on a metric made of CPU time", () => {
  const ipsec = drawnVariant("cilium-ipsec");
  const refused = (edition: "2024-01" | "2020-08") =>
    metricIds.filter((metric) => notComparableReason(shippedEditions[edition], metric, ipsec) !== null);

  it("is not comparable in 2024-01, whose CPU leaves softirq out", () => {
    expect(refused("2024-01")).toEqual(metricIds.filter((metric) => metrics[metric].usesCpu));
  });

  it("is comparable in 2020-08, whose system time counts softirq", () => {
    expect(refused("2020-08")).toEqual([]);
  });
});

describe("a test without traffic", () => {
  it("is one on which every run failed, not one or two of them", () => {
    expect(hadNoTraffic([hole(), hole(), hole()])).toBe(true);
    expect(hadNoTraffic([hole(), 1e9, hole()])).toBe(false);
    expect(hadNoTraffic([hole(), hole(), { missing: "blank", reason: "The cell is empty." }])).toBe(false);
    expect(hadNoTraffic([])).toBe(false);
  });
});
