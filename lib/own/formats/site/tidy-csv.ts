import Papa from "papaparse";
import { readDefused, toCsv } from "@/lib/csv";
import { encryptions, type Encryption } from "@/lib/dataset/facts/dimensions";
import {
  firstLine,
  ownPaths,
  refused,
  type OwnFormat,
  type OwnPath,
  type OwnProblem,
  type OwnRun,
  type OwnValues,
} from "@/lib/own/own-run";

/** The values that have a column of their own; CPU has one for each mode and side. Names carry the unit. */
const valueColumns = {
  bandwidth_bits_per_second: "bandwidth",
  retransmits: "retransmits",
  rtt_ms: "rtt",
  jitter_ms: "jitter",
  loss_percent: "loss",
  client_process_percent: "clientProcess",
  server_process_percent: "serverProcess",
  client_busy_percent: "clientBusy",
  server_busy_percent: "serverBusy",
  client_memory_bytes: "clientMemory",
  server_memory_bytes: "serverMemory",
} as const satisfies Record<string, keyof OwnValues>;

const facts = [
  "file",
  "name",
  "cni",
  "encryption",
  "protocol",
  "streams",
  "path",
  "run",
  "seconds",
  "mtu",
  "caveat",
] as const;
const modes = ["user", "nice", "system", "irq", "softirq", "steal"] as const;
const cpuColumns = (["client", "server"] as const).flatMap((side) =>
  modes.map((mode) => ({ column: `${side}_cpu_${mode}_cores`, side: `${side}Cpu` as const, mode })),
);
const header = [...facts, ...Object.keys(valueColumns), ...cpuColumns.map(({ column }) => column)];

const written = (value: string | number | null | undefined) => value ?? "";

/** Runs as tidy CSV: a row for each run, units in the names of the columns; missing values are empty. */
export function toTidyCsv(runs: readonly OwnRun[]): string {
  const rows = runs.map((run) => [
    ...facts.map((fact) => (fact === "protocol" ? (run.protocol ?? "idle") : written(run[fact]))),
    ...Object.values(valueColumns).map((value) => written(run.values[value])),
    ...cpuColumns.map(({ side, mode }) => written(run.values[side]?.[mode])),
  ]);
  return toCsv(header, rows);
}

type Row = Readonly<Record<string, string>>;

const numberIn = (text: string | undefined): number | null => {
  if (text === undefined || text.trim() === "") return null;
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 ? value : NaN;
};

const wordIn = <T extends string>(text: string | undefined, words: Readonly<Record<T, unknown>>): T | null =>
  text !== undefined && Object.hasOwn(words, text) ? (text as T) : null;

function valuesOf(row: Row, complain: (column: string) => void): OwnValues {
  const number = (column: string) => {
    const value = numberIn(row[column]);
    if (value !== null && Number.isNaN(value)) complain(column);
    return value === null || Number.isNaN(value) ? undefined : value;
  };
  const values: Record<string, unknown> = {};
  for (const [column, name] of Object.entries(valueColumns)) {
    const value = number(column);
    if (value !== undefined) values[name] = value;
  }
  for (const { column, side, mode } of cpuColumns) {
    const value = number(column);
    if (value !== undefined) values[side] = { ...(values[side] as object | undefined), [mode]: value };
  }
  return values;
}

/** The run of a row by the columns of the tidy CSV; `complain` hears of a column whose text is no number. */
export function readTidyRow(row: Row, file: string, complain: (column: string) => void): OwnRun {
  const whole = (column: string) => {
    const value = numberIn(row[column]);
    if (value !== null && Number.isNaN(value)) complain(column);
    return value === null || Number.isNaN(value) ? null : value;
  };
  const text = (column: string) => readDefused(row[column] ?? "");
  const protocol = row.protocol === "udp" ? "udp" : row.protocol === "idle" ? null : "tcp";
  return {
    file: text("file") || file,
    name: text("name") || file,
    cni: text("cni") || null,
    encryption: wordIn<Encryption>(row.encryption, encryptions),
    protocol,
    streams: whole("streams"),
    path: wordIn<OwnPath>(row.path, ownPaths),
    run: whole("run"),
    seconds: whole("seconds"),
    mtu: whole("mtu"),
    caveat: text("caveat") || null,
    values: valuesOf(row, complain),
  };
}

/** This site's own CSV: what it writes comes back unchanged. */
export const tidyCsv: OwnFormat = {
  id: "tidy-csv",
  tool: "site",
  label: "tidy CSV of this site",
  matches: ({ text }) =>
    firstLine(text)
      .split(/[,;\t]/)
      .includes("bandwidth_bits_per_second"),
  read: ({ name, text }) => {
    const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), {
      header: true,
      skipEmptyLines: true,
    });
    const problems: OwnProblem[] = errors.slice(0, 20).map(({ row, message }) => ({
      file: name,
      line: (row ?? 0) + 2,
      message,
      done: "read as far as it goes",
    }));
    const runs = data.map((row, index) =>
      readTidyRow(row, name, (column) =>
        problems.push({
          file: name,
          line: index + 2,
          column,
          text: (row[column] ?? "").slice(0, 80),
          message: "It is no number of zero or more.",
          done: "this value was left out",
        }),
      ),
    );
    return runs.length > 0 ? { runs, problems } : refused(name, "It has a header and no row.");
  },
};
