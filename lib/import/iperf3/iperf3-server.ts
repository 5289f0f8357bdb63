/**
 * `<id>/<run>/<test>-server.stdout` of the edition 2024-01: what `iperf3 --server` (3.16) printed, as text for people. A line an
 * interval and stream, with several streams also a line `[SUM]`, the first second marked `(omitted)`, and totals that end in `receiver`:
 *
 *     [SUM]   0.00-1.00   sec  3.47 GBytes  29.8 Gbits/sec  0.007 ms  14487/433455 (3.3%)
 *
 * The server continues until the last data arrived, so intervals may follow after the 60 seconds, the last of any length.
 */
import { sourceLines, type ImportIssue, type SourceText } from "@/lib/import/import-issue";

/** A line over all streams: an interval, or the total of the test. UDP alone has the last three. */
export interface ServerLine {
  readonly start: number;
  readonly end: number;
  readonly bitsPerSecond: number;
  readonly omitted: boolean;
  readonly jitterMs?: number;
  /** Less than zero where datagrams that counted as lost before came late. */
  readonly lost?: number;
  readonly datagrams?: number;
}

/** What the server printed of one test. `intervals` are in the order of the text. */
export interface ServerResult {
  readonly kind: "result";
  /** The client's ports, one for each stream. */
  readonly ports: readonly number[];
  readonly intervals: readonly ServerLine[];
  readonly received: ServerLine;
}

/** What came of a server's text: a result, nothing (nobody connected), or a text that does not fit (with issues). */
export type ServerReport = ServerResult | { readonly kind: "nothing" | "unreadable" };

const number = String.raw`\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const figureLine = new RegExp(
  String.raw`^\[ *(?<id>\d+|SUM)\] +(?<start>${number})-(?<end>${number}) +sec +${number} [KMGT]?Bytes +(?<rate>${number}) (?<unit>[KMGT]?)bits/sec` +
    String.raw`(?: +(?<jitter>${number}) ms +(?<lost>-?\d+)/(?<datagrams>\d+) \([^)]*%\))? *(?<mark>\(omitted\)|receiver|sender)? *$`,
);
const connection = /^\[ *\d+\] local \S+ port \d+ connected to \S+ port (\d+)$/;
const otherLines = [
  /^-+$/,
  /^(- )+-$/,
  /^Server listening on \d+( \(test #\d+\))?$/,
  /^Accepted connection from \S+, port \d+$/,
  /^\[ ID\] Interval +Transfer +Bitrate( +Jitter +Lost\/Total Datagrams)?$/,
  /^\[SUM\] +\S+ sec +\d+ datagrams received out-of-order$/,
];
const factors: Readonly<Record<string, number>> = { "": 1, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** Reads a server's text. Issues name file, line and text; the report is `unreadable` then. */
export function parseIperf3Server(file: SourceText): { report: ServerReport; issues: ImportIssue[] } {
  const issues: ImportIssue[] = [];
  const matches: Record<string, string | undefined>[] = [];
  const ports: number[] = [];
  const lines = sourceLines(file.text);
  lines.forEach((raw, index) => {
    const text = raw.trimEnd();
    const match = figureLine.exec(text)?.groups;
    const port = connection.exec(text)?.[1];
    if (match) matches.push(match);
    else if (port !== undefined) ports.push(Number(port));
    else if (text !== "" && !otherLines.some((line) => line.test(text)))
      issues.push({ file: file.path, line: index + 1, text, message: "expected a line of iperf3’s server" });
  });
  if (issues.length === 0 && ports.length === 0 && matches.length === 0)
    return { report: { kind: "nothing" }, issues };
  const summed = matches.filter(({ id }) => (id === "SUM") === ports.length > 1);
  const received = summed.findLast(({ mark }) => mark === "receiver");
  if (!received)
    issues.push({ file: file.path, line: lines.length, message: "the text ends before its total" });
  if (issues.length > 0 || !received) return { report: { kind: "unreadable" }, issues };
  const intervals = summed.filter(({ mark }) => mark !== "receiver" && mark !== "sender").map(lineOf);
  return { report: { kind: "result", ports, intervals, received: lineOf(received) }, issues };
}

function lineOf(match: Readonly<Record<string, string | undefined>>): ServerLine {
  const { start, end, rate, unit = "", jitter, lost, datagrams, mark } = match;
  return {
    start: Number(start),
    end: Number(end),
    bitsPerSecond: Number(rate) * (factors[unit] ?? 1),
    omitted: mark === "(omitted)",
    ...(lost !== undefined && { jitterMs: Number(jitter), lost: signed(lost), datagrams: Number(datagrams) }),
  };
}

/** iperf3 prints a negative count as an unsigned number of 64 bits. */
function signed(count: string): number {
  return Number(BigInt.asIntN(64, BigInt(count)));
}
