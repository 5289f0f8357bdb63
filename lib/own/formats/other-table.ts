import Papa from "papaparse";
import type { OtherTable, OwnFile, OwnProblem, OwnRead } from "@/lib/own/own-run";
import { readTidyRow } from "./site/tidy-csv";

/** What a column can be: a column of the tidy CSV, and by what its numbers are multiplied to have that column's unit. */
const meanings = {
  name: { label: "name of the set-up", column: "name", pattern: /^(name|set-?up|label|case|variant)$/i },
  cni: { label: "CNI", column: "cni", pattern: /^(cni|plugin|network plugin)$/i },
  encryption: { label: "encryption (none, wireguard, ipsec)", column: "encryption", pattern: /encrypt/i },
  protocol: { label: "protocol (tcp, udp)", column: "protocol", pattern: /^proto(col)?$/i },
  streams: { label: "streams", column: "streams", pattern: /streams|parallel|connections/i },
  path: { label: "path (direct, service, host)", column: "path", pattern: /^path$/i },
  run: { label: "run", column: "run", pattern: /^(run|iteration|sample|repetition)$/i },
  mtu: { label: "MTU in bytes", column: "mtu", pattern: /mtu/i },
  seconds: { label: "seconds", column: "seconds", pattern: /^(seconds|duration)/i },
  gigabits: {
    label: "bandwidth in Gbit/s",
    column: "bandwidth_bits_per_second",
    factor: 1e9,
    pattern: /g(iga)?bit|gb(ps|\/s)|bandwidth|throughput|bitrate/i,
  },
  megabits: {
    label: "bandwidth in Mbit/s",
    column: "bandwidth_bits_per_second",
    factor: 1e6,
    pattern: /m(ega)?bit|mbps|mb\/s/i,
  },
  bits: {
    label: "bandwidth in bit/s",
    column: "bandwidth_bits_per_second",
    factor: 1,
    pattern: /bits?[ _]per[ _]second|bit\/s|\bbps\b/i,
  },
  megabytes: {
    label: "bandwidth in MB/s (1,000,000 bytes)",
    column: "bandwidth_bits_per_second",
    factor: 8e6,
    pattern: /megabytes/i,
  },
  mebibytes: {
    label: "bandwidth in MiB/s (1,048,576 bytes)",
    column: "bandwidth_bits_per_second",
    factor: 8 * 2 ** 20,
    pattern: /mib|mebibytes/i,
  },
  retransmits: { label: "retransmits", column: "retransmits", pattern: /retr/i },
  milliseconds: { label: "round-trip time in ms", column: "rtt_ms", factor: 1, pattern: /rtt|latency/i },
  microseconds: {
    label: "round-trip time in µs",
    column: "rtt_ms",
    factor: 1e-3,
    pattern: /(rtt|latency).*(us|µs|usec|micro)/i,
  },
  jitter: { label: "jitter in ms", column: "jitter_ms", pattern: /jitter/i },
  loss: { label: "loss in percent", column: "loss_percent", pattern: /loss|lost/i },
} as const;
export type Meaning = keyof typeof meanings;

/** Every meaning with its words, for a menu. */
export const meaningLabels: readonly (readonly [Meaning, string])[] = (
  Object.keys(meanings) as Meaning[]
).map((id) => [id, meanings[id].label]);

/** Units before words that a unit narrows: `Throughput (Mbit/s)` is in Mbit/s. */
const guessed: readonly Meaning[] = [
  "microseconds",
  "mebibytes",
  "megabytes",
  "megabits",
  "bits",
  ...meaningLabels.map(([id]) => id),
];

/** What a column's head suggests; null where it suggests nothing. The reader sees the guess before anything is read. */
export function guessMeaning(head: string): Meaning | null {
  return guessed.find((id) => meanings[id].pattern.test(head.trim())) ?? null;
}

/** Rows that are read of such a table. */
const MOST_ROWS = 10_000;

/** A text as a table: heads of different names over rows of as many cells, at least one of them a number. Null for any other text. */
export function otherTable({ name, text }: OwnFile): OtherTable | null {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    skipEmptyLines: true,
    preview: MOST_ROWS + 1,
  });
  const [columns = [], ...rows] = data;
  const isWhole = columns.length > 1 && rows.length > 0 && new Set(columns).size === columns.length;
  const isEven = rows.every(({ length }) => length === columns.length);
  const hasNumber = rows.some((row) => row.some((cell) => cell !== "" && Number.isFinite(Number(cell))));
  const isHead = columns.every((head) => head !== "" && !Number.isFinite(Number(head)));
  if (errors.length > 0 || !isWhole || !isEven || !hasNumber || !isHead) return null;
  return { file: name, columns, rows };
}

/** A cell in the unit of its tidy column; a text that is no number stays, and is then complained about. */
function inUnit(cell: string, meaning: Meaning): string {
  const chosen = meanings[meaning];
  const text = cell.trim();
  if (!("factor" in chosen))
    return ["encryption", "protocol", "path"].includes(meaning) ? text.toLowerCase() : text;
  const value = Number(text);
  return text === "" || !Number.isFinite(value) ? text : String(value * chosen.factor);
}

/**
 * The runs of a table by what its columns are; null leaves a column out. `string` says what is missing or chosen twice. Problems name the
 * table's own columns and lines.
 */
export function readOtherTable(table: OtherTable, choices: readonly (Meaning | null)[]): OwnRead | string {
  const chosen = choices.flatMap((meaning, at) =>
    meaning ? [{ meaning, at, column: meanings[meaning].column }] : [],
  );
  const twice = chosen.find(({ column }, at) => chosen.findIndex((other) => other.column === column) < at);
  if (twice) return `Two columns are ${meanings[twice.meaning].label}: choose one.`;
  if (!chosen.some(({ column }) => column === "bandwidth_bits_per_second"))
    return "Choose the column that is the bandwidth, with its unit.";
  const problems: OwnProblem[] = [];
  const runs = table.rows.map((cells, index) => {
    const row = Object.fromEntries(
      chosen.map(({ column, meaning, at }) => [column, inUnit(cells[at] ?? "", meaning)]),
    );
    return readTidyRow(row, table.file, (column) => {
      const at = chosen.find((one) => one.column === column)?.at ?? -1;
      problems.push({
        file: table.file,
        line: index + 2,
        column: table.columns[at] ?? column,
        text: (cells[at] ?? "").slice(0, 80),
        message: "It is no number of zero or more.",
        done: "this value was left out",
      });
    });
  });
  return { runs, problems };
}
