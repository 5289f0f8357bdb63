/**
 * `<id>/<run>/<test>-client.stdout` of the edition 2024-01: what `iperf3 --client … --json` (3.16) printed, one JSON object. Each
 * interval is about a second, with figures for every stream and their `sum`; the first (`--omit 1`) says `omitted: true`.
 */
import { z } from "zod";
import type { ImportIssue, SourceText } from "@/lib/import/import-issue";
import { contradictionsIn } from "./contradictions";
import { readClientOutput, type ClientOutput } from "./iperf3-error";

const stream = z.object({ rtt: z.number().positive(), snd_cwnd: z.number().nonnegative() });
const interval = z.object({
  streams: z.array(stream.partial()),
  sum: z.object({
    seconds: z.number().positive(),
    bits_per_second: z.number().nonnegative(),
    retransmits: z.int().nonnegative().optional(),
    omitted: z.boolean(),
  }),
});
const total = z.object({ seconds: z.number().positive(), bits_per_second: z.number().nonnegative() });
const result = z.object({
  start: z.object({
    connected: z.array(z.object({ local_port: z.int() })).optional(),
    test_start: z.object({
      protocol: z.enum(["TCP", "UDP"]),
      num_streams: z.int().positive(),
      duration: z.int().positive(),
    }),
  }),
  intervals: z.array(interval),
  end: z.object({ sum_received: total }),
});

/** A second at the sender. Bit/s over all streams; TCP alone has the rest, means over the streams that the interval lists. */
export interface SenderSecond {
  readonly omitted: boolean;
  /** How long the interval was. */
  readonly seconds: number;
  /** How many streams the interval lists. */
  readonly streams: number;
  readonly bitsPerSecond: number;
  readonly retransmits?: number | undefined;
  readonly rttMicroseconds?: number | undefined;
  readonly cwndBytes?: number | undefined;
}

/** What the client printed of a test that ran. */
export interface ClientResult {
  readonly kind: "result";
  readonly protocol: "tcp" | "udp";
  readonly streams: number;
  /** The client's own ports, one for each stream; empty where the output does not say. */
  readonly ports: readonly number[];
  /** Seconds that the test was to last, without the omitted one. */
  readonly duration: number;
  readonly seconds: readonly SenderSecond[];
  /** The receiver's own total: its time runs until the last data arrived. */
  readonly received: { readonly seconds: number; readonly bitsPerSecond: number };
}

/** What came of a client's output: a result, an error of iperf3's, nothing, or a text that does not fit (with issues). */
export type ClientReport = ClientResult | Exclude<ClientOutput, { kind: "result" }>;

/** Reads a client's output. Issues name the file and the path inside the JSON, those of an output that contradicts itself too; the report is `unreadable` then. */
export function parseIperf3Client(file: SourceText): { report: ClientReport; issues: ImportIssue[] } {
  const text = file.text.replace(/^\uFEFF/, "");
  const output = readClientOutput(text);
  if (output.kind === "unreadable")
    return refuse([{ file: file.path, text, message: "expected a JSON object, as iperf3 prints it" }]);
  if (output.kind !== "result") return { report: output, issues: [] };
  const json: unknown = JSON.parse(text);
  const parsed = result.safeParse(json);
  if (parsed.success) {
    const issues = contradictionsIn(file.path, json);
    return issues.length > 0 ? refuse(issues) : { report: resultOf(parsed.data), issues };
  }
  return refuse(
    parsed.error.issues.map(({ path, message }) => ({ file: file.path, column: path.join("."), message })),
  );
}

function refuse(issues: ImportIssue[]): { report: ClientReport; issues: ImportIssue[] } {
  return { report: { kind: "unreadable" }, issues };
}

function resultOf({
  start: { test_start, connected = [] },
  intervals,
  end,
}: z.infer<typeof result>): ClientResult {
  return {
    kind: "result",
    protocol: test_start.protocol === "TCP" ? "tcp" : "udp",
    streams: test_start.num_streams,
    ports: connected.map(({ local_port }) => local_port),
    duration: test_start.duration,
    seconds: intervals.map(({ sum, streams }) => ({
      omitted: sum.omitted,
      seconds: sum.seconds,
      streams: streams.length,
      bitsPerSecond: sum.bits_per_second,
      retransmits: sum.retransmits,
      rttMicroseconds: meanOf(streams.map(({ rtt }) => rtt)),
      cwndBytes: meanOf(streams.map(({ snd_cwnd }) => snd_cwnd)),
    })),
    received: { seconds: end.sum_received.seconds, bitsPerSecond: end.sum_received.bits_per_second },
  };
}

/** The mean of what the streams say; undefined when one of them does not, or when there are none. */
function meanOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0 || known.length < values.length) return undefined;
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
