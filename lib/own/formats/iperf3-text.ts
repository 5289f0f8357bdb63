import { tellingLines } from "@/lib/own/input/telling-lines";
import { checkedValues, refused, unknownRun, type OwnFormat, type OwnRun } from "@/lib/own/own-run";

/** `[  5]   0.00-10.05  sec  29.1 GBytes  24.9 Gbits/sec  …  receiver`, with what may stand before it in a terminal. */
const summary =
  /\[\s*(?<id>SUM|\d+)\](?:\[[TR]X-[CS]\])?\s+0\.0+-\s*(?<to>[\d.]+)\s+sec\s+[\d.]+\s+[KMGTP]?Bytes\s+(?<rate>[\d.]+)\s+(?<unit>[KMGT]?(?:bits|Bytes))\/sec(?<rest>.*)\s(?<side>sender|receiver)\s*$/;
const datagrams = /(?<jitter>[\d.]+) ms\s+(?<lost>-?\d+)\/(?<all>\d+)/;
const retransmitted = /^\s+(\d+)\s*$/;
/** Between two tests of a server's output. */
const separator = /Server listening on \d+|Accepted connection from|Connecting to host/;

/** iperf3 counts bits by thousands and bytes by 1024. */
function bitsPerSecond(rate: number, unit: string): number {
  const power = "KMGT".indexOf(unit.charAt(0)) + 1;
  return unit.endsWith("Bytes") ? rate * 8 * 1024 ** power : rate * 1000 ** power;
}

interface Line {
  readonly isSum: boolean;
  readonly side: string;
  readonly rate: number;
  readonly seconds: number;
  readonly rest: string;
}

function summaryLine(text: string): Line | null {
  const { id, to, rate, unit, rest, side } = summary.exec(text)?.groups ?? {};
  if (id === undefined || unit === undefined) return null;
  return {
    isSum: id === "SUM",
    side: side ?? "",
    rate: bitsPerSecond(Number(rate), unit),
    seconds: Number(to),
    rest: rest ?? "",
  };
}

/** The line that says most of a side: the sum where there are several streams. */
function bestOf(lines: readonly Line[], side: string): Line | undefined {
  const own = lines.filter((line) => line.side === side);
  return own.find(({ isSum }) => isSum) ?? (own.length === 1 ? own[0] : undefined);
}

function runOf(unknown: OwnRun, lines: readonly Line[]): OwnRun | null {
  const received = bestOf(lines, "receiver");
  if (!received) return null;
  const sent = bestOf(lines, "sender");
  const { jitter, lost, all } = datagrams.exec(received.rest)?.groups ?? {};
  const isUdp = jitter !== undefined;
  return {
    ...unknown,
    protocol: isUdp ? "udp" : "tcp",
    streams: lines.filter(({ side, isSum }) => side === "receiver" && !isSum).length,
    seconds: received.seconds,
    values: checkedValues({
      bandwidth: received.rate,
      retransmits: isUdp || !sent ? undefined : numberIn(sent.rest),
      jitter: isUdp ? Number(jitter) : undefined,
      loss: isUdp && Number(all) > 0 ? (100 * Number(lost)) / Number(all) : undefined,
    }),
  };
}

function numberIn(rest: string): number | undefined {
  const found = retransmitted.exec(rest)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** What a line has that says something: most lines are of one second, and there are many. */
const telling = ["sender", "receiver", "Server listening", "Accepted connection", "Connecting to host"];

/** The lines of each test in a text: a server's output may hold several. */
function testsIn(text: string): Line[][] {
  const tests: Line[][] = [[]];
  tellingLines(text, telling).forEach((words) => {
    if (separator.test(words) && (tests.at(-1)?.length ?? 0) > 0) tests.push([]);
    const line = summaryLine(words);
    if (line) tests.at(-1)?.push(line);
  });
  return tests.filter((lines) => lines.length > 0);
}

/** What iperf3 prints for people, of client or server; other lines around it are skipped. */
export const iperf3Text: OwnFormat = {
  id: "iperf3-text",
  tool: "iperf3",
  label: "iperf3 text",
  matches: ({ text }) =>
    /\[ ?ID\]\s+Interval\s+Transfer\s+(Bitrate|Bandwidth)|\[\s*\d+\]\s+[\d.]+-\s*[\d.]+\s+sec\s+[\d.]+ [KMGT]?Bytes/.test(
      text,
    ),
  read: ({ name, text }) => {
    const unknown = unknownRun(name);
    const runs = testsIn(text).flatMap((lines) => runOf(unknown, lines) ?? []);
    if (runs.length > 0) return { runs, problems: [] };
    return refused(name, "It has no line of what the receiver got. The run was cut off before its summary.");
  },
};
