import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { shippedEditions } from "@/lib/testing/shipped";
import { tests } from "@/lib/dataset/tests";
import { isHighLoss, lossBeside } from "./loss";
import { measureTest } from "./measure-test";
import { stats, type Stat } from "./summarise-runs";

const { dataset } = loadDataset();
const everyStat = Object.keys(stats) as Stat[];
const udpTests = dataset.definition.testIds.filter((id) => tests[id].protocol === "udp");

describe("the loss next to a UDP figure", () => {
  it("is the chosen statistic of the runs' losses, with their range", () => {
    // antrea/results-spreadsheet.csv, lines 1 to 3, dum lost: 1.577, 6.557, 15.90 %; dum bandwidth: 35.41, 36.33, 29.52 Gbit/s.
    const loss = lossBeside(dataset, "dum", "antrea", "median");
    expect(loss?.figure).toBeCloseTo(6.557, 3);
    expect([loss?.median, loss?.min, loss?.max]).toEqual([
      loss?.figure,
      expect.closeTo(1.577, 3),
      expect.closeTo(15.898, 2),
    ]);
    expect(lossBeside(dataset, "dum", "antrea", "best")?.figure).toBeCloseTo(1.577, 3);
    expect(lossBeside(dataset, "dum", "antrea", "worst")?.figure).toBeCloseTo(15.898, 2);
  });

  it.each(everyStat)("is what the metric loss has on the same test: %s", (stat) => {
    for (const test of udpTests)
      for (const { variant, figure, summary } of measureTest(dataset, test, {
        metric: "loss",
        role: "both",
        stat,
      }).values()) {
        const { median, min, max } = summary;
        expect(lossBeside(dataset, test, variant.id, stat)).toEqual({ figure, median, min, max });
      }
  });

  it("does not exist on TCP, nor where the dataset has none", () => {
    expect(lossBeside(dataset, "dtm", "antrea", "median")).toBeNull();
    const earlier = loadDataset("2020-08").dataset;
    const udp = shippedEditions["2020-08"].testIds.find((id) => tests[id].protocol === "udp");
    expect(udp && lossBeside(earlier, udp, earlier.variants[0]?.id ?? "", "median")).toBeNull();
  });

  it("is high above 10 %, not at 10 %", () => {
    const of = (figure: number | null) => ({ figure, median: figure, min: figure, max: figure });
    expect([of(10), of(10.001), of(null), null].map(isHighLoss)).toEqual([false, true, false, false]);
  });
});

describe("a test on which iperf3 failed in every run", () => {
  it.each(["cpu", "memory", "memory-overhead"] as const)("ranks no %s: the nodes stood idle", (metric) => {
    const row = measureTest(dataset, "sts", { metric, role: "both", stat: "median" }).get("antrea-ipsec");
    expect([row?.rank, row?.notComparable]).toEqual([null, expect.stringContaining("no traffic ran")]);
  });
});
