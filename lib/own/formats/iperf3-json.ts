import {
  checkedValues,
  joinReads,
  refused,
  unknownRun,
  type OwnFormat,
  type OwnRead,
  type OwnRun,
} from "@/lib/own/own-run";
import { at, listAt, meanOf, numberAt, readLenientJson, textAt } from "@/lib/own/input/lenient-json";

/** A transfer shorter than this says how fast a buffer fills, not how fast a link is. */
const SHORT_SECONDS = 1;

/** The two directions of a test with `--bidir`: the sums of the second have names of their own. */
const directions = [
  { suffix: "", isReverse: false },
  { suffix: "_bidir_reverse", isReverse: true },
] as const;

/** Mean round-trip time over the streams, in ms. macOS and servers give none, or zero. */
function rttOf(report: unknown): number | undefined {
  const micros = listAt(report, "end", "streams").flatMap(
    (stream) => numberAt(stream, "sender", "mean_rtt") ?? [],
  );
  const known = micros.filter((one) => one > 0);
  const value = meanOf(known);
  return value === undefined ? undefined : value / 1000;
}

/** Loss in percent; from the datagrams where iperf3 wrote no percentage. */
function lossOf(sum: unknown): number | undefined {
  const [lost, packets] = [numberAt(sum, "lost_packets"), numberAt(sum, "packets")];
  if (lost !== undefined && packets !== undefined && packets > 0) return (100 * lost) / packets;
  return numberAt(sum, "lost_percent");
}

function tcpValues(report: unknown, suffix: string) {
  return {
    bandwidth: numberAt(report, "end", `sum_received${suffix}`, "bits_per_second"),
    retransmits: numberAt(report, "end", `sum_sent${suffix}`, "retransmits"),
    rtt: suffix === "" ? rttOf(report) : undefined,
  };
}

function udpValues(report: unknown, suffix: string) {
  const received = at(report, "end", `sum_received${suffix}`);
  const sum = at(report, "end", `sum${suffix}`) ?? received;
  const isReceived = (numberAt(received, "bits_per_second") ?? 0) > 0;
  const loss = lossOf(isReceived ? received : sum) ?? lossOf(sum);
  const sent = numberAt(sum, "bits_per_second");
  // Before 3.8 the sum is what was sent: what arrived is that less the loss.
  const arrived = sent !== undefined && loss !== undefined ? sent * (1 - loss / 100) : undefined;
  return {
    bandwidth: isReceived ? numberAt(received, "bits_per_second") : arrived,
    jitter: numberAt(isReceived ? received : sum, "jitter_ms") ?? numberAt(sum, "jitter_ms"),
    loss,
  };
}

/** One direction of a report; null where the report has none. */
function directionOf(
  file: string,
  report: unknown,
  { suffix, isReverse }: (typeof directions)[number],
): OwnRun | null {
  const protocol = textAt(report, "start", "test_start", "protocol")?.toLowerCase() === "udp" ? "udp" : "tcp";
  const values = checkedValues({
    ...(protocol === "udp" ? udpValues(report, suffix) : tcpValues(report, suffix)),
    clientProcess: numberAt(report, "end", "cpu_utilization_percent", "host_total"),
    serverProcess: numberAt(report, "end", "cpu_utilization_percent", "remote_total"),
  });
  if (values.bandwidth === undefined) return null;
  const run = unknownRun(file);
  return {
    ...run,
    name: isReverse ? `${run.name}, reverse` : run.name,
    protocol,
    streams: numberAt(report, "start", "test_start", "num_streams") ?? null,
    seconds: secondsOf(report),
    values,
  };
}

function secondsOf(report: unknown): number | null {
  return (
    numberAt(report, "end", "sum_received", "seconds") ?? numberAt(report, "end", "sum", "seconds") ?? null
  );
}

function readReport(file: string, report: unknown): OwnRead {
  const error = textAt(report, "error");
  if (error !== undefined) return refused(file, `iperf3 reports an error: ${error}`);
  const protocol = textAt(report, "start", "test_start", "protocol");
  if (protocol !== undefined && !/^(tcp|udp)$/i.test(protocol))
    return refused(
      file,
      `The protocol is ${protocol}. Only TCP and UDP have published figures to compare with.`,
    );
  const runs = directions.flatMap((direction) => directionOf(file, report, direction) ?? []);
  if (runs.length === 0)
    return refused(
      file,
      "iperf3 wrote no sum of what was received. The run was cut off, or this is a part of its output.",
    );
  const caveat = shortness(secondsOf(report));
  if (caveat === null) return { runs, problems: [] };
  return {
    runs: runs.map((run) => ({ ...run, caveat })),
    problems: [{ file, message: caveat, done: "kept, and not judged" }],
  };
}

/** Why a transfer of a moment is no bandwidth; null of any longer one. */
function shortness(seconds: number | null): string | null {
  if (seconds === null || seconds >= SHORT_SECONDS) return null;
  return `The transfer took ${Number(seconds.toPrecision(2))} s: too short for a bandwidth.`;
}

/** The report that `--json-stream` writes as one event a line. */
function streamedReport(events: readonly unknown[]): unknown {
  const data = (name: string) =>
    at(
      events.find((event) => textAt(event, "event") === name),
      "data",
    );
  return { start: data("start"), end: data("end"), error: data("error") };
}

function isEvent(value: unknown): boolean {
  return textAt(value, "event") !== undefined && at(value, "data") !== undefined;
}

function isReport(value: unknown): boolean {
  return (
    (textAt(value, "start", "version") ?? "").startsWith("iperf") ||
    (at(value, "start", "test_start") !== undefined && at(value, "end") !== undefined)
  );
}

/** iperf3 with `-J` or `--json-stream`, of any version 3. */
export const iperf3Json: OwnFormat = {
  id: "iperf3-json",
  tool: "iperf3",
  label: "iperf3 JSON",
  matches: ({ text }) =>
    /^[^{]{0,2000}\{/.test(text) &&
    (/"version"\s*:\s*"iperf /.test(text) ||
      /"test_start"\s*:/.test(text) ||
      /"event"\s*:\s*"(start|interval|end|error)"/.test(text)),
  read: ({ name, text }) => {
    const { values, brokenAt } = readLenientJson(text);
    const reports = values.some(isEvent) ? [streamedReport(values.filter(isEvent))] : values.filter(isReport);
    // iperf3 3.16 and 3.17 may print the same object twice.
    const distinct = [...new Map(reports.map((report) => [JSON.stringify(report), report])).values()];
    const reads = distinct.map((report) => readReport(name, report));
    if (brokenAt !== null)
      reads.push(
        refused(name, "The JSON ends in the middle. The run was probably cut off.", { line: brokenAt }),
      );
    if (reads.length === 0) return refused(name, "No iperf3 report is in it.");
    return joinReads(reads);
  },
};
