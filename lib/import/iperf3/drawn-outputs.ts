/** For tests: what iperf3 prints of a test of 60 seconds, drawn by rule: second n (from 1) carries n Mbit/s more than the rate. */
import { tests } from "@/lib/dataset/tests";
import type { SecondsTestId } from "@/lib/seconds/seconds-file";
import { columns } from "@/lib/import/knb-2024/columns-2024-01";
import { drawnFigure } from "@/lib/import/knb-2024/drawn-edition";
import type { SourceText } from "@/lib/import/import-issue";
import { runsOf } from "@/lib/import/import-plan";
import { variants2024 } from "@/lib/import/knb-2024/variant-facts-2024-01";
import { absentTests } from "@/lib/import/knb-2024/variant-files";

const MEGABIT = 1e6;
const secondsDrawn = Array.from({ length: 61 }, (_, index) => index);

/** What a drawn test carries. */
export interface DrawnTest {
  readonly test: SecondsTestId;
  /** Bit/s of the omitted second, which is the 0th. */
  readonly rate: number;
  /** The receiver's total in bit/s, as published. */
  readonly received: number;
  /** Intervals that the server prints after the 60 seconds: `60.00-61.00`. */
  readonly after?: readonly string[];
}

const streamIds = (test: SecondsTestId) =>
  tests[test].streams === "single" ? ["5"] : ["5", "6", "7", "8", "9", "10", "11", "12"];
const portOf = (id: string) => Number(`4000${id}`);

/** The client's JSON as an object, to be spoiled by tests. */
export function drawnClient({ test, rate, received }: DrawnTest) {
  const isTcp = tests[test].protocol === "tcp";
  const ids = streamIds(test);
  const count = ids.length;
  const bitsOf = (second: number) => rate + second * MEGABIT;
  const counted = secondsDrawn.slice(1);
  const sent = counted.reduce((bits, second) => bits + bitsOf(second), 0);
  return {
    start: {
      connected: ids.map((id) => ({ local_port: portOf(id) })),
      test_start: { protocol: isTcp ? "TCP" : "UDP", num_streams: count, duration: 60 },
    },
    intervals: secondsDrawn.map((second) => ({
      streams: Array.from({ length: count }, (_, stream) => ({
        bytes: bitsOf(second) / 8 / count,
        ...(isTcp && {
          rtt: 100 * (stream + 1),
          snd_cwnd: 10_000 * (stream + 1),
          retransmits: stream === 0 ? second : 0,
        }),
      })),
      sum: {
        start: Math.max(0, second - 1),
        end: Math.max(1, second),
        seconds: 1,
        bytes: bitsOf(second) / 8,
        bits_per_second: bitsOf(second),
        ...(isTcp && { retransmits: second }),
        omitted: second === 0,
      },
    })),
    end: {
      sum_sent: {
        seconds: 60,
        bytes: sent / 8,
        bits_per_second: sent / 60,
        ...(isTcp && { retransmits: counted.reduce((sum, second) => sum + second, 0) }),
      },
      sum_received: { seconds: 60.001, bytes: (received * 60.001) / 8, bits_per_second: received },
    },
  };
}

function rateText(bits: number): string {
  return bits < MEGABIT ? `${bits} ` : `${(bits / MEGABIT).toFixed(2)} M`;
}

/** The server's text. */
export function drawnServer({ test, rate, received, after = [] }: DrawnTest): string {
  const ids = streamIds(test);
  const udp = tests[test].protocol === "udp";
  const line = (id: string, span: string, bits: number, lost: number, mark = "") =>
    `[${id.padStart(3)}]  ${span}   sec  1.00 MBytes  ${rateText(bits)}bits/sec` +
    `${udp ? `  0.010 ms  ${lost}/1000 (${lost / 10}%)` : ""}  ${mark}`;
  const block = (span: string, bits: number, lost: number, mark?: string) => [
    ...ids.map((id) => line(id, span, bits / ids.length, 0, mark)),
    ...(ids.length > 1 ? [line("SUM", span, bits, lost, mark)] : []),
    "- - - - - - - - - - - - - - - - - - - - - - - - -",
  ];
  const spanOf = (second: number) =>
    second === 0 ? "0.00-1.00" : `${(second - 1).toFixed(2)}-${second.toFixed(2)}`;
  return [
    "-----------------------------------------------------------",
    "Server listening on 5201 (test #1)",
    "Accepted connection from 10.0.0.2, port 40000",
    ...ids.map(
      (id) => `[${id.padStart(3)}] local 10.0.0.1 port 5201 connected to 10.0.0.2 port ${portOf(id)}`,
    ),
    "[ ID] Interval           Transfer     Bitrate",
    ...secondsDrawn.flatMap((second) =>
      block(spanOf(second), rate + second * MEGABIT, second, second === 0 ? "(omitted)" : ""),
    ),
    ...after.flatMap((span) => block(span, rate, 0)),
    "[SUM]  0.0-60.0 sec  5 datagrams received out-of-order",
    ...block("0.00-60.00", received, 0, "receiver"),
    "",
  ].join("\n");
}

/** What iperf3 would have printed of every run of the drawn edition. */
export function drawnOutputs(): SourceText[] {
  const bandwidths = columns.filter(({ quantity }) => quantity === "bandwidth");
  return variants2024.flatMap((facts) =>
    bandwidths
      .filter(({ test }) => !absentTests(facts).includes(test))
      .flatMap((column) =>
        runsOf(facts).flatMap((run) => {
          const test = column.test;
          const received = Number(drawnFigure(run, column));
          const path = `${facts.id}/${run}/${test}`;
          const drawn = { test, rate: MEGABIT, received };
          return [
            { path: `${path}-client.stdout`, text: JSON.stringify(drawnClient(drawn)) },
            { path: `${path}-server.stdout`, text: drawnServer(drawn) },
          ];
        }),
      ),
  );
}
