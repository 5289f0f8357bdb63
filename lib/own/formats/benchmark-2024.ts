import type { Column } from "@/lib/import/knb-2024/columns-2024-01";
import type { TestId } from "@/lib/dataset/tests";
import {
  brokenLine,
  isEmpty,
  placedColumns,
  unusable,
  whyUnusable,
  type PlacedColumn,
} from "@/lib/own/input/benchmark-values";
import { putValue } from "@/lib/own/input/place-value";
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
  readonly column: PlacedColumn;
  readonly run: number | null;
  readonly text: string;
  readonly line: number;
  /** Of the set-up, where the line says it. */
  readonly name?: string | null;
}

/** Characters in which a file of this benchmark shows what it is. */
const LONGEST_HEAD = 100_000;
/** Runs from their values: one for each test of each run that has a value. */
function runsFrom(file: string, placed: readonly Placed[]): OwnRead {
  const groups = new Map<string, { first: Placed; values: Record<string, unknown> }>();
  const problems: OwnProblem[] = [];
  for (const one of placed) {
    if (isEmpty(one.text)) continue;
    const figure = Number(one.text);
    const why = whyUnusable(one.column, one.text, figure);
    if (why !== null) {
      problems.push(unusable(file, one, why));
      continue;
    }
    const key = `${one.name ?? ""} ${one.run} ${one.column.test}`;
    const group = groups.get(key) ?? { first: one, values: {} };
    putValue(group.values, one.column.place, figure);
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

const byKey = new Map(placedColumns.map((column) => [column.resultsKey, column]));

/** `all.results` and `<test>.results`: lines KEY=VALUE such as `DTM_BW=39329524192`. */
export const allResults: OwnFormat = {
  id: "all-results",
  tool: "benchmark",
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

function columnOf(metric: string, labels: ReadonlyMap<string, string>): PlacedColumn | undefined {
  const quantity = metric === "cpu_seconds" ? `cpu_${labels.get("mode") ?? ""}` : metricNames[metric];
  const role = labels.get("role") ?? null;
  const isOfNode = quantity === "memory" || quantity?.startsWith("cpu_") === true;
  return placedColumns.find(
    (column) =>
      column.test === (labels.get("test") as TestId | undefined) &&
      column.quantity === quantity &&
      column.role === (isOfNode ? role : null),
  );
}

/** `results.prom`: samples `benchmark_*` in the text format of Prometheus. */
export const resultsProm: OwnFormat = {
  id: "results-prom",
  tool: "benchmark",
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
