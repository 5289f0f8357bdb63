import { describe, expect, it } from "vitest";
import { parseIperf3Client } from "./iperf3-client";

type Stream = { rtt?: number; snd_cwnd?: number };

const secondOf = (...streams: Stream[]) => {
  const text = JSON.stringify({
    start: { test_start: { protocol: "TCP", num_streams: 2, duration: 1 } },
    intervals: [{ streams, sum: { seconds: 1, bits_per_second: 1e9, retransmits: 0, omitted: false } }],
    end: { sum_received: { seconds: 1, bits_per_second: 1e9 } },
  });
  const { report } = parseIperf3Client({ path: "dtm-client.stdout", text });
  return report.kind === "result" ? report.seconds[0] : undefined;
};

describe("a second at the sender", () => {
  it("has the mean over its streams", () => {
    expect(secondOf({ rtt: 100, snd_cwnd: 10 }, { rtt: 300, snd_cwnd: 30 })).toMatchObject({
      rttMicroseconds: 200,
      cwndBytes: 20,
    });
  });

  it("has no mean where one stream does not say: a mean over the rest is of something else", () => {
    const second = secondOf({ rtt: 100, snd_cwnd: 10 }, { snd_cwnd: 30 });
    expect([second?.rttMicroseconds, second?.cwndBytes]).toEqual([undefined, 20]);
  });

  it("has no mean without streams", () => {
    expect(secondOf()?.rttMicroseconds).toBeUndefined();
  });
});
