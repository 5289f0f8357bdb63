import { columns, type Column } from "@/lib/import/knb-2024/columns-2024-01";
import type { TestId } from "@/lib/dataset/tests";
import { groupBy } from "@/lib/own/groups";
import { placeValue } from "@/lib/own/input/place-value";
import { factsOfTest } from "@/lib/own/run-test";
import {
  joinReads,
  unknownRun,
  type OwnFile,
  type OwnFormat,
  type OwnProblem,
  type OwnRead,
  type OwnRun,
} from "@/lib/own/own-run";

/** A value of one column and where it is; `text` as written. */
interface Placed {
  readonly column: Column;
  readonly run: number | null;
  readonly text: string;
  readonly line: number;
  /** Of the set-up, where the line says it. */
  readonly name?: string | null;
}

/** Characters in which a file of this benchmark shows what it is. */
const LONGEST_HEAD = 100_000;
/** Characters of a line that a problem quotes. */
const QUOTED = 80;
const number = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** The problem of a value that is no number or cannot be; null where it can be used, and where it is empty. */
function problemOf(file: string, { column, text, line }: Placed): OwnProblem | null {
  const message = whyUnusable(column, text);
  if (message === null) return null;
  return { file, line, column: column.name, text, message, done: "this value was left out" };
}

function whyUnusable({ quantity }: Column, text: string): string | null {
  const value = Number(text);
  if (!number.test(text) || !Number.isFinite(value)) return "It is no number.";
  if (value < 0) return "It is negative.";
  return quantity === "loss" && value > 100 ? "It is a loss above 100 %." : null;
}

const isEmpty = (text: string) => text === "" || text === "null";

/** Runs from their values: one for each test of each run that has a value. */
function runsFrom(file: string, placed: readonly Placed[]): OwnRead {
  const groups = new Map<string, { first: Placed; values: Record<string, unknown> }>();
  const problems: OwnProblem[] = [];
  for (const one of placed) {
    if (isEmpty(one.text)) continue;
    const problem = problemOf(file, one);
    if (problem) {
      problems.push(problem);
      continue;
    }
    const key = `${one.name ?? ""} ${one.run} ${one.column.test}`;
    const group = groups.get(key) ?? { first: one, values: {} };
    placeValue(group.values, one.column, Number(one.text));
    groups.set(key, group);
  }
  const unknown = unknownRun(file);
  return { runs: [...groups.values()].map(({ first, values }) => runOf(unknown, first, values)), problems };
}

function runOf(unknown: OwnRun, { run, column, name }: Placed, values: Record<string, unknown>): OwnRun {
  return {
    ...unknown,
    ...factsOfTest(column.test),
    name: name ?? unknown.name,
    run: run ?? unknown.run,
    values,
  };
}

/** What one line holds; a text says why it holds nothing. */
type LineReader = (words: string, line: number) => readonly Placed[] | string;

function brokenLine(file: string, line: number, words: string, message: string): OwnProblem {
  return { file, line, text: words.slice(0, QUOTED), message, done: "the line was left out" };
}

/** Reads a file line by line; a line that holds nothing is told, with its place, and left out. */
function readLines({ name, text }: OwnFile, readLine: LineReader): OwnRead {
  const problems: OwnProblem[] = [];
  const placed = text.split(/\r?\n/).flatMap((words, index) => {
    if (words.trim() === "") return [];
    const read = readLine(words, index + 1);
    if (typeof read !== "string") return read;
    problems.push(brokenLine(name, index + 1, words, read));
    return [];
  });
  return joinReads([{ runs: [], problems }, runsFrom(name, placed)]);
}

/** `results-spreadsheet.csv`: tabs, no header, a line for each run, 74 values each followed by a tab. */
export const spreadsheet: OwnFormat = {
  id: "spreadsheet",
  label: "results-spreadsheet.csv of the 2024 benchmark",
  matches: ({ text }) => {
    const [first = ""] = text.split("\n", 1);
    return (
      !first.includes(",") &&
      first.split("\t").length > columns.length - 10 &&
      /^[\d.\teE+-]*\r?$|null/.test(first)
    );
  },
  read: ({ name, text }) => {
    const problems: OwnProblem[] = [];
    const unknown = unknownRun(name);
    const runs = text.split(/\r?\n/).flatMap((words, index): OwnRun[] => {
      if (words.trim() === "") return [];
      const cells = words.split("\t");
      const line = index + 1;
      if (cells.length === columns.length + 1)
        return byTest.flatMap((own) => runOfCells(unknown, { own, cells, line, problems }));
      problems.push(
        brokenLine(
          name,
          line,
          words,
          `A line has ${columns.length} values, each followed by a tab; this one has ${cells.length - 1}.`,
        ),
      );
      return [];
    });
    return { runs, problems };
  },
};

const byTest = [...groupBy(columns, ({ test }) => test).values()];

interface CellsOfTest {
  readonly own: readonly Column[];
  readonly cells: readonly string[];
  readonly line: number;
  /** Hears of what cannot be used. */
  readonly problems: OwnProblem[];
}

/** The run of one test on a line; none where all its cells are empty. */
function runOfCells(unknown: OwnRun, { own, cells, line, problems }: CellsOfTest): OwnRun[] {
  const values: Record<string, unknown> = {};
  let hasAny = false;
  let first = own[0];
  for (const column of own) {
    const text = cells[column.position - 1] ?? "";
    if (isEmpty(text)) continue;
    const problem = problemOf(unknown.file, { column, run: line, line, text });
    if (problem) problems.push(problem);
    else {
      placeValue(values, column, Number(text));
      first = column;
      hasAny = true;
    }
  }
  return hasAny && first ? [runOf(unknown, { column: first, run: line, line, text: "" }, values)] : [];
}

const byKey = new Map(columns.map((column) => [column.resultsKey, column]));

/** `all.results` and `<test>.results`: lines KEY=VALUE such as `DTM_BW=39329524192`. */
export const allResults: OwnFormat = {
  id: "all-results",
  label: "all.results of the 2024 benchmark",
  matches: ({ text }) =>
    [...text.slice(0, LONGEST_HEAD).matchAll(/^((?:IDLE|[DS][TU][SM])_[A-Z_]+)=/gm)].some(([, key = ""]) =>
      byKey.has(key),
    ),
  read: (file) =>
    readLines(file, (words, line) => {
      const cut = words.indexOf("=");
      const column = byKey.get(words.slice(0, Math.max(0, cut)));
      if (!column) return "Expected KEY=VALUE with a key such as DTS_BW.";
      return [{ column, run: null, line, text: words.slice(cut + 1).trim() }];
    }),
};

/** A value that is missing is left out between two spaces: what follows is the time, and no value. */
const sample = /^benchmark_(?<metric>\w+)\{(?<labels>[^}]*)\} (?<value>\S*)/;
const label = /(\w+)="((?:[^"\\]|\\.)*)"/g;
const metricNames: Readonly<Record<string, Column["quantity"]>> = {
  mem_bytes: "memory",
  iperf_bandwidth_bits_per_second: "bandwidth",
  iperf_retransmits_count: "retransmits",
  iperf_jitter_milliseconds: "jitter",
  iperf_lost_percent: "loss",
};

function columnOf(metric: string, labels: ReadonlyMap<string, string>): Column | undefined {
  const quantity = metric === "cpu_seconds" ? `cpu_${labels.get("mode") ?? ""}` : metricNames[metric];
  const role = labels.get("role") ?? null;
  const isOfNode = quantity === "memory" || quantity?.startsWith("cpu_") === true;
  return columns.find(
    (column) =>
      column.test === (labels.get("test") as TestId | undefined) &&
      column.quantity === quantity &&
      column.role === (isOfNode ? role : null),
  );
}

/** `results.prom`: samples `benchmark_*` in the text format of Prometheus. */
export const resultsProm: OwnFormat = {
  id: "results-prom",
  label: "results.prom of the 2024 benchmark",
  matches: ({ text }) => /^benchmark_\w+\{/m.test(text.slice(0, LONGEST_HEAD)),
  read: (file) =>
    readLines(file, (words, line) => {
      const { metric, labels = "", value = "" } = sample.exec(words)?.groups ?? {};
      if (metric === undefined) return [];
      const given = new Map([...labels.matchAll(label)].map(([, key = "", of = ""]) => [key, of]));
      const column = columnOf(metric, given);
      if (!column) return "No metric of the benchmark has this name and these labels.";
      return [
        { column, run: Number(given.get("run")) || null, line, text: value, name: given.get("id") ?? null },
      ];
    }),
};
