/**
 * Reads large own results through the door, next to the least that anybody does with the same bytes: `JSON.parse`, papaparse, splitting into lines. Prints
 * one JSON object: for each kind of file the milliseconds of both, sample by sample. Run by the measure `parse`.
 */
import Papa from "papaparse";
import { readOwn } from "@/lib/own/door";
import type { OwnRun } from "@/lib/own/own-run";
import { toTidyCsv } from "@/lib/own/formats/site/tidy-csv";

const SAMPLES = Number(process.argv[2] ?? 7);

interface Kind {
  readonly name: string;
  readonly text: string;
  readonly floor: (text: string) => unknown;
  /** How many runs the file holds: what is read must be all of it. */
  readonly runs: number;
}

const lines = (text: string) => text.split("\n").length;
const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at));

/** An iperf3 report of so many seconds and eight streams, as iperf3 writes it: indented with tabs. */
function iperf3Report(seconds: number): string {
  const sum = (start: number, end: number) => ({
    start,
    end,
    seconds: end - start,
    bytes: 4_912_345_678,
    bits_per_second: 39_298_765_432.123,
    retransmits: 17,
    omitted: false,
    sender: true,
  });
  const stream = (socket: number, second: number) => ({
    socket,
    ...sum(second, second + 1),
    snd_cwnd: 1_234_567,
    snd_wnd: 3_145_728,
    rtt: 1234,
    rttvar: 56,
    pmtu: 8950,
  });
  const report = {
    start: {
      version: "iperf 3.16",
      timestamp: { time: "Mon, 29 Jan 2024 10:00:00 GMT", timesecs: 1_706_522_400 },
      test_start: { protocol: "TCP", num_streams: 8, blksize: 131_072, omit: 0, duration: seconds, bytes: 0 },
    },
    intervals: repeat(seconds, String).map((_, second) => ({
      streams: Array.from({ length: 8 }, (_, at) => stream(5 + 2 * at, second)),
      sum: sum(second, second + 1),
    })),
    end: {
      streams: Array.from({ length: 8 }, () => ({ sender: { mean_rtt: 1400 }, receiver: {} })),
      sum_sent: sum(0, seconds),
      sum_received: sum(0, seconds),
      cpu_utilization_percent: { host_total: 96.2, remote_total: 88.1 },
    },
  };
  return JSON.stringify(report, null, "\t");
}

const run = (at: number): OwnRun => ({
  file: "campaign.csv",
  name: `Cluster ${at % 40}`,
  cni: "calico",
  encryption: "none",
  protocol: "tcp",
  streams: 8,
  path: "direct",
  run: at,
  seconds: 60,
  mtu: 8950,
  caveat: null,
  values: {
    bandwidth: 39e9 + at,
    retransmits: at,
    rtt: 1.25,
    clientCpu: { user: 0.1, system: 1.5, softirq: 0.7 },
  },
});

const textOutput = (count: number) =>
  repeat(
    count,
    (at) => `[ ID] Interval           Transfer     Bitrate         Retr  Cwnd
${repeat(60, (second) => `[  5]  ${second}.00-${second + 1}.00   sec  1.10 GBytes  9.41 Gbits/sec    0   1.25 MBytes`).join("\n")}
[  5]   0.00-60.00  sec  65.8 GBytes  9.42 Gbits/sec   ${at % 9}             sender
[  5]   0.00-60.04  sec  65.7 GBytes  9.40 Gbits/sec                  receiver
Server listening on 5201 (test #${at})`,
  ).join("\n");

const modes = ["user", "nice", "system", "idle", "iowait", "irq", "softirq", "steal"];
const telemetry = (seconds: number) =>
  [
    ...repeat(seconds, (second) =>
      modes
        .map(
          (mode, at) =>
            `statexec_cpu_seconds_total{instance="node",job="statexec",role="client",cpu="0",mode="${mode}"} ${at}.${second} 17040672${second}`,
        )
        .join("\n"),
    ),
    ...modes.map(
      (mode) =>
        `statexec_summary_cpu_mean_seconds{instance="node",job="statexec",role="client",mode="${mode}"} 0.637 1704067212000`,
    ),
  ].join("\n");

const spreadsheet = (rows: number) =>
  repeat(rows, () => `${repeat(74, (at) => String(1000.5 + at)).join("\t")}\t`).join("\n");

const kinds: readonly Kind[] = [
  { name: "iperf3 JSON", text: iperf3Report(12_000), floor: (text) => JSON.parse(text) as unknown, runs: 1 },
  {
    name: "tidy CSV",
    text: toTidyCsv(Array.from({ length: 60_000 }, (_, at) => run(at))),
    floor: (text) => Papa.parse(text, { header: true, skipEmptyLines: true }).data.length,
    runs: 60_000,
  },
  { name: "iperf3 text", text: textOutput(4000), floor: lines, runs: 4000 },
  { name: "statexec telemetry", text: telemetry(25_000), floor: lines, runs: 1 },
  {
    name: "results-spreadsheet.csv",
    text: spreadsheet(20_000),
    floor: (text) => Papa.parse(text, { delimiter: "\t" }).data.length,
    runs: 180_000,
  },
];

async function timed(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

async function measure({ name, text, floor, runs }: Kind) {
  const bytes = new TextEncoder().encode(text);
  const read = () => readOwn([{ name: "file", bytes }]);
  const found = (await read()).runs.length;
  if (found !== runs) throw new Error(`${name}: ${found} runs were read, not ${runs}`);
  const decoded = () => floor(new TextDecoder().decode(bytes));
  const samples: { floor: number; own: number }[] = [];
  for (let at = 0; at < SAMPLES; at++) samples.push({ floor: await timed(decoded), own: await timed(read) });
  return { name, megabytes: bytes.length / 1e6, samples };
}

const measured = [];
for (const kind of kinds) measured.push(await measure(kind));
console.log(JSON.stringify(measured));
