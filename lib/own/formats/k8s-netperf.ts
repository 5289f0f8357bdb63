import Papa from "papaparse";
import { at, listAt, meanOf, numberAt, readLenientJson, textAt } from "@/lib/own/input/lenient-json";
import {
  checkedValues,
  joinReads,
  refused,
  SAME_NODE,
  unknownRun,
  type OwnFormat,
  type OwnProblem,
  type OwnRead,
  type OwnRun,
} from "@/lib/own/own-run";

/** A line of results, whatever it is written as. */
interface Line {
  readonly line: number;
  readonly profile: string;
  readonly driver: string;
  readonly isService: boolean;
  readonly isHost: boolean;
  readonly isSameNode: boolean;
  readonly parallelism: number;
  readonly messageBytes: number;
  readonly seconds: number | null;
  readonly throughput: number;
  readonly unit: string;
}

/** Bit/s for each unit that netperf writes for a stream. */
const units: Readonly<Record<string, number>> = { "Mb/s": 1e6, "Gb/s": 1e9, "Kb/s": 1e3, "b/s": 1 };

/** netperf sends one message a system call: with small ones that is what is measured. iperf3 sends 128 KiB. */
const SMALL_MESSAGE = 8192;

function caveatOf({ isSameNode, messageBytes }: Line): string | null {
  if (isSameNode) return SAME_NODE;
  return messageBytes > 0 && messageBytes < SMALL_MESSAGE
    ? `Messages of ${messageBytes} bytes measure system calls more than the network.`
    : null;
}

function runOf(file: string, line: Line): OwnRead {
  const place = { line: line.line, text: `${line.profile} ${line.throughput} ${line.unit}` };
  const protocol = { TCP_STREAM: "tcp", UDP_STREAM: "udp" }[line.profile] as "tcp" | "udp" | undefined;
  if (!protocol)
    return refused(
      file,
      `${line.profile} counts transactions. The published tests have no such figure to compare with.`,
      place,
    );
  const factor = units[line.unit];
  if (factor === undefined)
    return refused(file, `The unit ${line.unit} is not one of ${Object.keys(units).join(", ")}.`, place);
  const values = checkedValues({ bandwidth: line.throughput * factor });
  if (values.bandwidth === undefined) return refused(file, "The throughput is no number.", place);
  const unknown = unknownRun(file);
  const run: OwnRun = {
    ...unknown,
    name: `${unknown.name}, ${line.messageBytes} bytes`,
    protocol,
    streams: line.parallelism,
    path: line.isHost ? "host" : line.isService ? "service" : "direct",
    seconds: line.seconds,
    caveat: caveatOf(line),
    values,
  };
  const problems: OwnProblem[] =
    run.caveat === null ? [] : [{ file, ...place, message: run.caveat, done: "kept, and not judged" }];
  return { runs: [run], problems };
}

function joined(reads: readonly OwnRead[], file: string): OwnRead {
  if (reads.length === 0) return refused(file, "It has no line of results.");
  return joinReads(reads);
}

const isTrue = (text: string | undefined) => text?.trim().toLowerCase() === "true";

/** The CSV of k8s-netperf; columns are found by their head. */
export const netperfCsv: OwnFormat = {
  id: "k8s-netperf-csv",
  tool: "k8s-netperf",
  label: "k8s-netperf CSV",
  matches: ({ text }) => /^Driver,Profile,Same node,Host Network,Service,/.test(text.replace(/^\uFEFF/, "")),
  read: ({ name, text }) => {
    const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), {
      header: true,
      skipEmptyLines: true,
    });
    const reads = data.map((row, index) =>
      runOf(name, {
        line: index + 2,
        driver: row.Driver ?? "",
        profile: row.Profile ?? "",
        isSameNode: isTrue(row["Same node"]),
        isHost: isTrue(row["Host Network"]),
        isService: isTrue(row.Service),
        parallelism: Number(row.Parallelism) || 1,
        messageBytes: Number(row["Message Size"]) || 0,
        seconds: Number(row.Duration) || null,
        throughput: (row["Avg Throughput"] ?? "") === "" ? NaN : Number(row["Avg Throughput"]),
        unit: row["Throughput Metric"] ?? "",
      }),
    );
    return joined(reads, name);
  },
};

/** The JSON documents of k8s-netperf. */
export const netperfJson: OwnFormat = {
  id: "k8s-netperf-json",
  tool: "k8s-netperf",
  label: "k8s-netperf JSON",
  matches: ({ text }) => /^\s*[[{]/.test(text) && /"(profile)"\s*:\s*"(TCP|UDP)_(STREAM|RR|CRR)"/.test(text),
  read: ({ name, text }) => {
    const { values } = readLenientJson(text);
    const documents = values.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
    const reads = documents
      .filter((document) => textAt(document, "profile") !== undefined)
      .map((document) =>
        runOf(name, {
          line: 1,
          driver: textAt(document, "driver") ?? "",
          profile: textAt(document, "profile") ?? "",
          isSameNode: at(document, "local") === true,
          isHost: at(document, "hostNetwork") === true,
          isService: at(document, "service") === true,
          parallelism: numberAt(document, "parallelism") ?? 1,
          messageBytes: numberAt(document, "messageSize") ?? 0,
          seconds: numberAt(document, "duration") ?? null,
          throughput:
            numberAt(document, "throughput") ?? meanOf(listAt(document, "throughputSummary")) ?? NaN,
          unit: textAt(document, "tputMetric") ?? "",
        }),
      );
    return joined(reads, name);
  },
};
