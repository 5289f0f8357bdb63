import { expect } from "vitest";
import { readText } from "@/lib/own/door";
import type { OwnFile, OwnRun } from "@/lib/own/own-run";

/** A text as a file. */
export const file = (text: string, name = "some file"): OwnFile => ({ name, text });
/** The one run of a text. */
export const only = (text: string, name?: string): OwnRun => {
  const { runs } = readText(file(text, name));
  expect(runs).toHaveLength(1);
  return runs[0] as OwnRun;
};
/** All that is said about a text. */
export const message = (text: string) =>
  readText(file(text))
    .problems.map((problem) => problem.message)
    .join(" ");

/** An iperf3 report of eight TCP streams, with changes of its own and of its end. */
export const report = (changes: object = {}, end: object = {}) => ({
  start: { version: "iperf 3.16", test_start: { protocol: "TCP", num_streams: 8, duration: 60 } },
  intervals: [],
  end: {
    streams: [{ sender: { mean_rtt: 1400 } }, { sender: { mean_rtt: 1600 } }],
    sum_sent: { seconds: 60, bits_per_second: 9.5e9, retransmits: 38 },
    sum_received: { seconds: 60, bits_per_second: 9.4e9 },
    cpu_utilization_percent: { host_total: 40, remote_total: 90 },
    ...end,
  },
  ...changes,
});
/** A value as JSON. */
export const json = (value: unknown) => JSON.stringify(value);

/** What an iperf3 client of two streams prints, with the prompts around it. */
export const client = `$ iperf3 -c 10.0.0.2 -P 2
[ ID] Interval           Transfer     Bitrate         Retr  Cwnd
[  5]   0.00-1.00   sec  1.10 GBytes  9.41 Gbits/sec    0   1.25 MBytes
- - - - - - - - - - - - - - - - - - - - - - - - -
[ ID] Interval           Transfer     Bitrate         Retr
[  5]   0.00-10.00  sec  5.00 GBytes  4.30 Gbits/sec   11             sender
[  5]   0.00-10.04  sec  4.90 GBytes  4.20 Gbits/sec                  receiver
[  7]   0.00-10.00  sec  5.00 GBytes  4.30 Gbits/sec    1             sender
[  7]   0.00-10.04  sec  4.90 GBytes  4.20 Gbits/sec                  receiver
[SUM]   0.00-10.00  sec  10.0 GBytes  8.60 Gbits/sec   12             sender
[SUM]   0.00-10.04  sec  9.80 GBytes  8.40 Gbits/sec                  receiver

iperf Done.
$ `;

/** A knb report with a bare nan. */
export const knb = `{ "metadata": { "name": "knb-1", "generator": "knb", "server-node": "a", "client-node": "b" },
  "data": { "mtu": "1450",
    "pod2pod": { "tcp": { "bandwidth": 9405,
      "client": { "cpu": { "total": 5.5, "iowait": 0.5 }, "ram": 100 },
      "server": { "cpu": { "total": nan, "iowait": NaN }, "ram": NaN } } } } }`;

/** Two lines of k8s-netperf: a stream and transactions. */
export const netperf = `Driver,Profile,Same node,Host Network,Service,External Server,Duration,Parallelism,# of Samples,Message Size,Confidence metric - low,Confidence metric - high,Avg Throughput,Throughput Metric,99%tile Observed Latency,Latency Metric
netperf,TCP_STREAM,false,false,true,false,10,4,3,1024,1,2,873.5,Mb/s,3,usec
netperf,TCP_RR,false,false,false,false,10,1,3,1024,1,2,9333,OP/s,451,usec`;
