/**
 * `<id>/results.prom` of the edition 2024-01: the figures of the spreadsheet as Prometheus text, `metric{labels} value timestamp`.
 * Labels come in any order. A missing value is written `null` or left out between two spaces, which Prometheus itself refuses.
 */
import type { Quantity, SeriesKey } from "@/lib/dataset/dataset";
import type { TestId } from "@/lib/dataset/tests";
import { cellKey, parseCell, type CellTable } from "@/lib/import/cell";
import { columns } from "./columns-2024-01";
import { sourceLines, type ImportIssue, type SourceText } from "@/lib/import/import-issue";

type Labels = ReadonlyMap<string, string>;

const ownTests = [...new Set(columns.map(({ test }) => test))];

const connectionMetrics: Readonly<Record<string, Quantity>> = {
  benchmark_iperf_bandwidth_bits_per_second: "bandwidth",
  benchmark_iperf_retransmits_count: "retransmits",
  benchmark_iperf_jitter_milliseconds: "jitter",
  benchmark_iperf_lost_percent: "loss",
};
const knownColumns = new Map(columns.map((column) => [`${column.test} ${column.series}`, column]));

/** The samples of a variant. Reports lines that are no sample, samples of another variant, unknown metrics and labels, and samples that occur twice. */
export function parsePrometheus(
  file: SourceText,
  variant: string,
  runs: readonly number[],
): { cells: CellTable; issues: ImportIssue[] } {
  const cells: CellTable = new Map();
  const issues: ImportIssue[] = [];
  sourceLines(file.text).forEach((text, index) => {
    if (text === "" || text.startsWith("#")) return;
    const line = index + 1;
    const problem = readSample(cells, text, line, variant, runs);
    if (problem) issues.push({ file: file.path, line, text, message: problem });
  });
  return { cells, issues };
}

function readSample(
  cells: CellTable,
  text: string,
  line: number,
  variant: string,
  runs: readonly number[],
): string | undefined {
  const match = /^([a-zA-Z_:][\w:]*)\{(.*)\} ([^ ]*) (\d+)$/.exec(text);
  const labels = match && parseLabels(match[2] ?? "");
  if (!match || !labels) return "expected a sample: metric{labels} value timestamp";
  if (labels.get("id") !== variant) return `expected the label id="${variant}"`;
  const run = Number(labels.get("run"));
  if (!runs.includes(run)) return `expected a run of ${runs.join(", ")}`;
  const test = labels.get("test") as TestId;
  if (!ownTests.includes(test)) return `expected a test of ${ownTests.join(", ")}`;
  const column = knownColumns.get(`${test} ${seriesOf(match[1] ?? "", labels)}`);
  if (!column) return "expected a metric, role and mode that the test has";
  const value = match[3] ?? "";
  const parsed = parseCell(value, column.quantity);
  if (typeof parsed === "object") return parsed.expected;
  const key = cellKey(run, test, column.series);
  const earlier = cells.get(key);
  if (earlier) return `the sample of line ${earlier.line} stands here again`;
  cells.set(key, { cell: parsed, text: value, line });
  return undefined;
}

/** Reads `a="x",b="y"`; undefined when it is not that. */
function parseLabels(text: string): Labels | undefined {
  const labels = new Map<string, string>();
  const label = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"(,|$)/y;
  while (label.lastIndex < text.length) {
    const match = label.exec(text);
    if (!match) return undefined;
    labels.set(match[1] ?? "", (match[2] ?? "").replace(/\\(.)/g, "$1"));
  }
  return labels;
}

function seriesOf(metric: string, labels: Labels): SeriesKey | undefined {
  const role = labels.get("role");
  if (metric === "benchmark_mem_bytes") return `${role}.memory` as SeriesKey;
  if (metric === "benchmark_cpu_seconds") return `${role}.cpu_${labels.get("mode")}` as SeriesKey;
  return connectionMetrics[metric] as SeriesKey | undefined;
}
