import type { Missing } from "@/lib/dataset/reading";
import { tests } from "@/lib/dataset/tests";
import {
  SECONDS,
  type SecondsRow,
  type TcpRow,
  type SecondsTestId,
  type UdpRow,
} from "@/lib/seconds/seconds-file";
import type { ImportIssue, SourceText } from "@/lib/import/import-issue";
import { parseIperf3Client, type ClientResult, type SenderSecond } from "./iperf3-client";
import { parseIperf3Server, type ServerLine, type ServerResult } from "./iperf3-server";

/** What iperf3 printed of one run of a test; undefined where the file is absent. */
export interface RunOutputs {
  /** Where the outputs are, without their extensions: `cilium/1/dtm`. */
  readonly path: string;
  readonly test: SecondsTestId;
  readonly run: number;
  readonly client: SourceText | undefined;
  readonly server: SourceText | undefined;
  /** The published bandwidth of this run in bit/s; undefined where there is none. */
  readonly publishedBandwidth: number | undefined;
}

/** A server prints three digits: its total may differ by this much from the same total in the client's JSON. */
const PRINTED_SHARE = 0.006;

/**
 * The seconds of a run, or a hole with its reason. Bandwidth, retransmits, RTT and congestion window of TCP are the sender's, from the
 * client's JSON; those of UDP the receiver's, from the server's text. Reports what the two parsers refuse, a count of seconds other
 * than 60, a server's text of another run, and totals that disagree: between the two files, and with the published bandwidth. No row where there is an issue.
 */
export function readRunSeconds(outputs: RunOutputs): { row?: SecondsRow; issues: ImportIssue[] } {
  const { test, run, client, server } = outputs;
  const sent = client ? parseIperf3Client(client) : undefined;
  const received = server ? parseIperf3Server(server) : undefined;
  const issues = [...(sent?.issues ?? []), ...(received?.issues ?? [])];
  if (issues.length > 0) return { issues };
  const report = sent?.report;
  if (report?.kind === "error")
    return hole(outputs, { missing: "run-failed", reason: `iperf3 failed: ${report.error}` });
  if (report?.kind === "cut") return nothing(outputs, "iperf3’s output is cut off");
  if (report?.kind !== "result") return nothing(outputs, "iperf3 wrote no output");
  const text = received?.report.kind === "result" ? received.report : undefined;
  const isUdp = tests[test].protocol === "udp";
  if (!text && isUdp) return nothing(outputs, "iperf3’s server wrote no output");
  issues.push(...checkTotals(outputs, report, text));
  const place = { test, run, streams: report.streams, receiverSeconds: round(report.received.seconds, 3) };
  const seconds = isUdp && text ? udpSeconds(text) : tcpSeconds(report);
  const file = (isUdp ? server?.path : client?.path) ?? "";
  if (!seconds)
    issues.push({
      file,
      message: `expected one omitted second and ${SECONDS} whole ones, each with every figure`,
    });
  return issues.length > 0 || !seconds ? { issues } : { row: { ...place, ...seconds } as SecondsRow, issues };
}

function hole({ test, run }: RunOutputs, missing: Missing): { row: SecondsRow; issues: ImportIssue[] } {
  return { row: { test, run, ...missing }, issues: [] };
}

/** A hole, unless a bandwidth was published: then a file has gone. */
function nothing(outputs: RunOutputs, reason: string): { row?: SecondsRow; issues: ImportIssue[] } {
  const { path, test, run, publishedBandwidth } = outputs;
  if (publishedBandwidth === undefined) return hole(outputs, { missing: "blank", reason });
  const message = `${reason}, though a bandwidth was published for ${test}, run ${run}`;
  return { issues: [{ file: path, message }] };
}

const written = (ports: readonly number[]) => [...ports].sort((a, b) => a - b).join(", ");

/** The connections of a server's text must be the client's: else it is of another run. */
function checkPorts(file: string, sent: ClientResult, { ports }: ServerResult): ImportIssue[] {
  const [own, clients] = [written(ports), written(sent.ports)];
  if (clients === "" || own === clients) return [];
  return [{ file, text: own, message: `the text is of another run: the client’s ports are ${clients}` }];
}

function checkTotals(outputs: RunOutputs, sent: ClientResult, text: ServerResult | undefined): ImportIssue[] {
  const { test, client, server, publishedBandwidth } = outputs;
  const issues: ImportIssue[] = [];
  const file = client?.path ?? "";
  const { bitsPerSecond } = sent.received;
  issues.push(...checkSettings(file, test, sent));
  if (sent.protocol !== tests[test].protocol)
    issues.push({ file, column: "start.test_start.protocol", message: `expected the protocol of ${test}` });
  if (publishedBandwidth !== undefined && publishedBandwidth !== bitsPerSecond)
    issues.push({
      file,
      column: "end.sum_received.bits_per_second",
      text: String(bitsPerSecond),
      message: `the published bandwidth disagrees: it says ${publishedBandwidth}`,
    });
  if (text) issues.push(...checkPorts(server?.path ?? "", sent, text));
  if (text && Math.abs(text.received.bitsPerSecond - bitsPerSecond) > PRINTED_SHARE * bitsPerSecond)
    issues.push({
      file: server?.path ?? "",
      text: String(text.received.bitsPerSecond),
      message: `the total disagrees with the client’s: it says ${bitsPerSecond}`,
    });
  return issues;
}

const streamsOf = { single: 1, multi: 8, unknown: 0 } as const;

/** The client's parameters must be those of the test. */
function checkSettings(file: string, test: SecondsTestId, sent: ClientResult): ImportIssue[] {
  const expected = streamsOf[tests[test].streams ?? "unknown"];
  const settings = [
    ["num_streams", sent.streams, expected],
    ["duration", sent.duration, SECONDS],
  ] as const;
  return settings
    .filter(([, found, wanted]) => found !== wanted)
    .map(([name, found, wanted]) => ({
      file,
      column: `start.test_start.${name}`,
      text: String(found),
      message: `expected ${wanted}`,
    }));
}

/** An interval of about a second: iperf3's timer drifts by some hundredths. */
const isSecond = (length: number) => Math.abs(length - 1) < 0.1;

type Figures = Readonly<Record<string, number>>;
type TcpFigures = TcpRow["omitted"];
type UdpFigures = UdpRow["omitted"];

function tcpSeconds({ seconds }: ClientResult): Partial<TcpRow> | undefined {
  const rows = seconds.map((second) => ({ omitted: second.omitted, figures: tcpFigures(second) }));
  return columnsOf("sender", rows);
}

function tcpFigures(second: SenderSecond): TcpFigures | undefined {
  const { bitsPerSecond, retransmits, rttMicroseconds, cwndBytes } = second;
  if (!isSecond(second.seconds)) return undefined;
  if (retransmits === undefined || rttMicroseconds === undefined || cwndBytes === undefined) return undefined;
  return {
    bandwidthMbps: significant(bitsPerSecond / 1e6),
    retransmits,
    rttMicroseconds: round(rttMicroseconds, DECIMALS.rttMicroseconds),
    cwndKilobytes: round(cwndBytes / 1e3, DECIMALS.cwndKilobytes),
  };
}

/** The intervals within the 60 seconds; what the server received after them is left out. */
function udpSeconds({ intervals }: ServerResult): Partial<UdpRow> | undefined {
  const within = intervals.filter(({ omitted, start }) => omitted || start < SECONDS - 0.5);
  const counted = within.filter(({ omitted }) => !omitted);
  const isInPlace = (line: ServerLine) =>
    isSecond(line.end - line.start) && (line.omitted || Math.abs(line.start - counted.indexOf(line)) < 0.5);
  const rows = within.map((line) => ({
    omitted: line.omitted,
    figures: isInPlace(line) ? udpFigures(line) : undefined,
  }));
  return columnsOf("receiver", rows);
}

function udpFigures({ bitsPerSecond, jitterMs, lost, datagrams }: ServerLine): UdpFigures | undefined {
  if (jitterMs === undefined || lost === undefined || datagrams === undefined) return undefined;
  if (![bitsPerSecond, jitterMs, lost, datagrams].every(Number.isFinite)) return undefined;
  return { bandwidthMbps: significant(bitsPerSecond / 1e6), jitterMs, lost, datagrams };
}

/** Seconds turned into columns; undefined unless there are one omitted second and 60 others, all with figures. */
function columnsOf(
  countedBy: string,
  seconds: readonly { omitted: boolean; figures: Figures | undefined }[],
): object | undefined {
  const [omitted, ...more] = seconds.filter((second) => second.omitted).map(({ figures }) => figures);
  const counted = seconds
    .filter((second) => !second.omitted)
    .flatMap((second): Figures[] => (second.figures ? [second.figures] : []));
  const isComplete = counted.length === SECONDS && seconds.length === SECONDS + 1;
  if (!omitted || more.length > 0 || !isComplete) return undefined;
  const columns = Object.keys(omitted).map((name) => [name, counted.map((figures) => figures[name])]);
  return { countedBy, omitted, ...(Object.fromEntries(columns) as Record<string, unknown>) };
}

/**
 * Decimals of the means over the streams. A mean of 8 whole microseconds has three: kept, so that a percentile over the seconds is rounded
 * once, where it is shown. Ten bytes are as fine as a file of at most 17 kB allows, and 400 times finer than what is shown.
 */
const DECIMALS = { rttMicroseconds: 3, cwndKilobytes: 2 };

/** Six significant digits: more than are shown, so that rounding again gives the same three. */
function significant(value: number): number {
  return Number(value.toPrecision(6));
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
