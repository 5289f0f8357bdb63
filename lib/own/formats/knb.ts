import { parse } from "yaml";
import { fields, type Field } from "@/lib/import/knb-2020/columns-2020-08";
import { at, numberAt, readLenientJson, textAt } from "@/lib/own/input/lenient-json";
import {
  checkedValues,
  refused,
  SAME_NODE,
  unknownRun,
  type OwnFormat,
  type OwnProblem,
  type OwnRead,
  type OwnRun,
} from "@/lib/own/own-run";

/** knb counts bandwidth in Mbit/s and memory in MiB, as `free -m` does. */
const MEGABIT = 1e6;
const MEBIBYTE = 2 ** 20;

const knbTests = [
  { path: ["idle"], protocol: null, way: null },
  { path: ["pod2pod", "tcp"], protocol: "tcp", way: "direct" },
  { path: ["pod2pod", "udp"], protocol: "udp", way: "direct" },
  { path: ["pod2svc", "tcp"], protocol: "tcp", way: "service" },
  { path: ["pod2svc", "udp"], protocol: "udp", way: "service" },
] as const;

const scaled = (value: number | undefined, by: number) => (value === undefined ? undefined : value * by);

/** The largest MTU of `mtu: "1500 1470 1480"` says nothing of pods: only a single one is taken. */
function mtuOf(data: unknown): number | null {
  const text = textAt(data, "mtu") ?? String(numberAt(data, "mtu") ?? "");
  return /^\d+$/.test(text) ? Number(text) : null;
}

/** Percent of the node in use: knb's total without the time that it waited for disks. */
function busyOf(test: unknown, side: "client" | "server"): number | undefined {
  const [total, waited] = ["total", "iowait"].map((mode) => numberAt(test, side, "cpu", mode));
  return total === undefined ? undefined : total - (waited ?? 0);
}

function runOfTest(
  file: string,
  report: unknown,
  { path, protocol, way }: (typeof knbTests)[number],
): OwnRun | null {
  const data = at(report, "data");
  const test = at(data, ...path);
  if (test === undefined) return null;
  const bandwidth = protocol === null ? undefined : scaled(numberAt(test, "bandwidth"), MEGABIT);
  const values = checkedValues({
    // knb writes 0 where a test failed.
    bandwidth: bandwidth === 0 ? undefined : bandwidth,
    clientBusy: busyOf(test, "client"),
    serverBusy: busyOf(test, "server"),
    clientMemory: scaled(numberAt(test, "client", "ram"), MEBIBYTE),
    serverMemory: scaled(numberAt(test, "server", "ram"), MEBIBYTE),
  });
  if (Object.keys(values).length === 0) return null;
  const unknown = unknownRun(file);
  return {
    ...unknown,
    name: textAt(report, "metadata", "name") ?? unknown.name,
    protocol,
    path: way,
    mtu: mtuOf(data),
    values,
  };
}

function readReport(file: string, report: unknown): OwnRead {
  const runs = knbTests.flatMap((test) => runOfTest(file, report, test) ?? []);
  if (runs.length === 0) return refused(file, "The knb report has no figure.");
  const [server, client] = ["server-node", "client-node"].map((key) => textAt(report, "metadata", key));
  if (server === undefined || server !== client) return { runs, problems: [] };
  return {
    runs: runs.map((run) => ({ ...run, caveat: SAME_NODE })),
    problems: [{ file, text: server, message: SAME_NODE, done: "kept, and not judged" }],
  };
}

/** knb's JSON, in which a value may be a bare nan. */
export const knbJson: OwnFormat = {
  id: "knb-json",
  tool: "knb",
  label: "knb JSON",
  matches: ({ text }) => /^\s*\{/.test(text) && /"generator"\s*:\s*"knb"/.test(text),
  read: ({ name, text }) => {
    const { values, repairs, brokenAt } = readLenientJson(text);
    const report = values.find((value) => at(value, "data") !== undefined);
    if (report === undefined)
      return refused(name, "The JSON could not be read.", brokenAt === null ? {} : { line: brokenAt });
    const read = readReport(name, report);
    const told = repairs.map(({ line, message }) => ({
      file: name,
      line,
      message: `Read although ${message}.`,
      done: "nan was read as a missing value",
    }));
    return { ...read, problems: [...told, ...read.problems] };
  },
};

/** knb's YAML. Anchors and aliases, which knb never writes, are refused: they can grow without end. */
export const knbYaml: OwnFormat = {
  id: "knb-yaml",
  tool: "knb",
  label: "knb YAML",
  matches: ({ text }) => /^\s*metadata:/.test(text) && /generator:\s*"?knb/.test(text),
  read: ({ name, text }) => {
    try {
      return readReport(
        name,
        parse(text, { maxAliasCount: 0, logLevel: "silent", schema: "core" }) as unknown,
      );
    } catch (error) {
      return refused(
        name,
        `The YAML could not be read: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : "no reason given"}`,
      );
    }
  },
};

/** `=user+nice+system+iowait+steal` in percent of the node, without iowait. */
const cpuSum = (formula: string): number | undefined => {
  if (!/^=[\d.]+(\+[\d.]+){4}$/.test(formula)) return undefined;
  const [user, nice, system, , steal] = formula.slice(1).split("+").map(Number);
  const total = (user ?? NaN) + (nice ?? NaN) + (system ?? NaN) + (steal ?? NaN);
  return Number.isFinite(total) ? total : undefined;
};

function valueOfField({ holds }: Field, text: string): number | undefined {
  if (holds === "cpu") return cpuSum(text);
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  return scaled(value, holds === "bandwidth" ? MEGABIT : holds === "memory" ? MEBIBYTE : 1);
}

const lineTests = {
  dt: ["tcp", "direct"],
  du: ["udp", "direct"],
  st: ["tcp", "service"],
  su: ["udp", "service"],
  idle: [null, null],
} as const;

/** The line of `knb -o ibdbench`: 26 fields separated by tabs. */
export const knbLine: OwnFormat = {
  id: "knb-line",
  tool: "knb",
  label: "knb tab-separated line",
  matches: ({ text }) => {
    const [first = ""] = text.split("\n", 1);
    return first.split("\t").length === fields.length && /\t=[\d.]+\+/.test(first);
  },
  read: ({ name, text }) => {
    const problems: OwnProblem[] = [];
    const runs = text.split(/\r?\n/).flatMap((words, index) => {
      if (words === "") return [];
      const cells = words.split("\t");
      if (cells.length === fields.length) return runsOfLine(name, cells, index + 1);
      problems.push({
        file: name,
        line: index + 1,
        text: words.slice(0, 80),
        message: `A line has ${fields.length} fields separated by tabs; this one has ${cells.length}.`,
        done: "the line was left out",
      });
      return [];
    });
    return { runs, problems };
  },
};

function runsOfLine(file: string, cells: readonly string[], run: number): OwnRun[] {
  const mtu = /^\d+$/.test(cells[0] ?? "") ? Number(cells[0]) : null;
  return Object.entries(lineTests).flatMap(([id, [protocol, path]]) => {
    const values: Record<string, unknown> = {};
    for (const field of fields.filter(
      ({ test }) => (test as string | null) === id || (test as string | null)?.startsWith(id) === true,
    )) {
      const name =
        field.role === null ? "bandwidth" : `${field.role}${field.holds === "cpu" ? "Busy" : "Memory"}`;
      values[name] = valueOfField(field, cells[field.position - 1] ?? "");
    }
    const checked = checkedValues(values);
    return Object.keys(checked).length === 0
      ? []
      : [{ ...unknownRun(file), run, protocol, path, mtu, values: checked }];
  });
}
