import { describe, expect, it } from "vitest";
import { plan2024 } from "@/lib/testing/shipped";
import { importRtt, rttOf } from "./import-rtt";

const printed = (...streams: { mean_rtt?: number; max_rtt?: number }[]) =>
  JSON.stringify({ end: { streams: streams.map((sender) => ({ sender })) } });

describe("the round-trip time of a run", () => {
  it("is the mean over the streams of their means, and the highest of any stream, in milliseconds", () => {
    const text = printed({ mean_rtt: 1000, max_rtt: 4000 }, { mean_rtt: 2001, max_rtt: 3000 });
    expect(rttOf(text)).toEqual({ mean: 1.5005, max: 4 });
  });

  it("is none where a stream does not tell it", () => {
    expect(rttOf(printed({ mean_rtt: 1000, max_rtt: 4000 }, {}))).toBeNull();
    expect(rttOf('{"end":{}}')).toBeNull();
  });
});

describe("the round-trip times of a dataset", () => {
  const { readings, issues } = importRtt(plan2024, (path) => {
    if (path === "cilium/1/dtm-client.stdout")
      return { path, text: printed({ mean_rtt: 1500, max_rtt: 9000 }) };
    if (path === "cilium/2/dtm-client.stdout") return { path, text: '{"error":"no route"}' };
    if (path === "cilium/3/dtm-client.stdout") return { path, text: '{"start":{' };
    return undefined;
  });
  const of = (variant: string, test: string, quantity = "rtt") =>
    readings.flatMap((one) =>
      one.variant === variant && one.test === test && one.quantity === quantity ? [one.reading] : [],
    );

  it("are two of every run of every TCP test, with holes named", () => {
    expect(issues).toEqual([]);
    expect(readings).toHaveLength(23 * 4 * 3 * 2);
    expect(of("cilium", "dtm", "rtt-max")[0]).toBe(9);
    expect(of("cilium", "dtm")).toEqual([
      1.5,
      { missing: "run-failed", reason: "iperf3 failed: no route" },
      { missing: "blank", reason: "iperf3’s output is cut off" },
    ]);
    expect(of("cilium", "dts")[0]).toEqual({ missing: "blank", reason: "iperf3 wrote no output" });
  });

  it("do not exist through a Service without Kubernetes", () => {
    expect(of("baremetal", "sts")[0]).toMatchObject({ missing: "not-measured" });
  });
});
