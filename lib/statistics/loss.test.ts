import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { lossOfBandwidth } from "./loss";
import { measureTest } from "./measure-test";

const { dataset } = loadDataset();

describe("the loss beside a UDP bandwidth", () => {
  it("is that of the run which gives the bandwidth", () => {
    // antrea/results-spreadsheet.csv, lines 1 to 3: dum bandwidth 35.41, 36.33, 29.52 Gbit/s; lost 1.577, 6.557, 15.89 %.
    expect(lossOfBandwidth(dataset, "dum", "antrea", "median")).toBeCloseTo(1.5767, 3);
    expect(lossOfBandwidth(dataset, "dum", "antrea", "best")).toBeCloseTo(6.5567, 3);
  });

  it("is the mean loss beside a mean bandwidth, which no run gave", () => {
    expect(lossOfBandwidth(dataset, "dum", "antrea", "mean")).toBeCloseTo((1.5768 + 6.5567 + 15.89) / 3, 1);
  });

  it("does not exist on TCP", () => {
    expect(lossOfBandwidth(dataset, "dtm", "antrea", "median")).toBeNull();
  });
});

describe("a test on which iperf3 failed in every run", () => {
  it.each(["cpu", "memory", "memory-overhead"] as const)("ranks no %s: the nodes stood idle", (metric) => {
    const row = measureTest(dataset, "sts", { metric, role: "both", stat: "median" }).get("antrea-ipsec");
    expect([row?.rank, row?.notComparable]).toEqual([null, expect.stringContaining("no traffic ran")]);
  });
});
