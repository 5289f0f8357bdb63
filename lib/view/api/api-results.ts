import { toCsv } from "@/lib/csv";
import type { Definition } from "@/lib/dataset/definition";
import { sourceOf } from "@/lib/dataset/source";
import { isValue } from "@/lib/dataset/reading";
import { tests } from "@/lib/dataset/tests";
import { HIGH_LOSS_NOTE } from "@/lib/statistics/comparability";
import type { lossSchema } from "@/lib/statistics/api-schema";
import { isHighLoss, type Loss } from "@/lib/statistics/loss";
import { missingReasons } from "@/lib/statistics/summarise-runs";
import type { Answer } from "@/lib/link/api-schema";
import type { Problem } from "@/lib/link/problem";
import { runColumnIds } from "@/lib/view/table/column-ids";
import { constructViewTable, tableRows } from "@/lib/view/table/table-model";
import type { apiResultsSchema, apiRowSchema } from "./api-schema";
import type { ViewResult, ViewRow } from "@/lib/view/select/view-result";

/** One row of the API: a variant on a test, in the metric's stored unit. The schema says what each property is. */
export type ApiRow = Answer<typeof apiRowSchema>;

/** The answer of `GET /api/results`. */
export type ApiResults = Answer<typeof apiResultsSchema>;

/** The note on a UDP bandwidth whose loss the edition's result tables do not have. */
function noLossNote({ test }: ViewRow, { view }: ViewResult): string | null {
  const { metrics } = view.edition;
  const isBare = view.metric === "bandwidth" && tests[test].protocol === "udp" && !metrics.includes("loss");
  return isBare ? `The result tables of ${view.edition.name} have no loss.` : null;
}

function noteOf(row: ViewRow, result: ViewResult): string | null {
  const notes = [
    row.notComparable,
    row.isReference ? "Bare metal is the reference: it has no CNI and no rank." : null,
    isHighLoss(row.loss) ? HIGH_LOSS_NOTE : null,
    noLossNote(row, result),
  ].filter((note) => note !== null);
  return notes.length > 0 ? notes.join(" ") : null;
}

/** A loss as the API answers it: without the figure of the view's statistic. */
export function apiLoss(loss: Loss | null): Answer<typeof lossSchema> | null {
  return loss && { median: loss.median, min: loss.min, max: loss.max };
}

function apiRow(row: ViewRow, result: ViewResult): ApiRow {
  const { variant, summary, rank } = row;
  const { protocol, streams, path } = tests[row.test];
  return {
    variant: variant.id,
    cni: variant.cni,
    encryption: variant.encryption,
    test: row.test,
    protocol,
    streams,
    path,
    runs: summary.runs.map((run) => (isValue(run) ? run : null)),
    n: summary.n,
    median: summary.median,
    mean: summary.mean,
    min: summary.min,
    max: summary.max,
    missing: missingReasons(summary),
    rank,
    comparable: row.notComparable === null,
    loss: apiLoss(row.loss),
    note: noteOf(row, result),
  };
}

/** The JSON of a view: the rows that the page shows, in its order, in stored units. */
export function apiResults(result: ViewResult, problems: readonly Problem[]): ApiResults {
  const { id, unit, better, caveat, bound } = result.metric;
  return {
    edition: result.view.edition.id,
    metric: { id, unit: unit.stored, better, caveat, bound },
    role: result.metric.byRole ? result.view.role : null,
    stat: result.view.stat,
    problems,
    rows: tableRows(constructViewTable(result)).map((row) => apiRow(row, result)),
    source: sourceOf(result.view.edition),
  };
}

const beforeRuns = [
  "edition",
  "metric",
  "unit",
  "caveat",
  "bound",
  "role",
  "stat",
  "variant",
  "cni",
  "encryption",
  "test",
  "protocol",
  "streams",
  "path",
] as const;
const afterRuns = [
  "n",
  "median",
  "mean",
  "min",
  "max",
  "missing",
  "rank_best",
  "rank_worst",
  "ranked",
  "comparable",
  "loss_median",
  "loss_min",
  "loss_max",
  "note",
] as const;

type CsvColumn = (typeof beforeRuns)[number] | (typeof afterRuns)[number];

/**
 * The same rows as CSV with a header: reasons joined by a space, empty where there is no value. Each of the dataset's `runs` has
 * a column, `run1` the first, also where no row is left.
 */
export function apiResultsCsv(
  { edition, metric, role, stat, rows }: ApiResults,
  { runs: runCount }: Definition,
): string {
  const body = rows.map(({ runs, missing, rank, loss, ...row }) => {
    const record: Record<CsvColumn, string | number | boolean | null | undefined> = {
      ...row,
      edition,
      metric: metric.id,
      unit: metric.unit,
      caveat: metric.caveat,
      bound: metric.bound,
      role,
      stat,
      missing: missing.join(" "),
      rank_best: rank?.best,
      rank_worst: rank?.worst,
      ranked: rank?.of,
      loss_median: loss?.median,
      loss_min: loss?.min,
      loss_max: loss?.max,
    };
    const ofRuns = runColumnIds(runCount).map((_, index) => runs[index]);
    const cells = [
      ...beforeRuns.map((name) => record[name]),
      ...ofRuns,
      ...afterRuns.map((name) => record[name]),
    ];
    return cells.map((cell) => String(cell ?? ""));
  });
  return toCsv([...beforeRuns, ...runColumnIds(runCount), ...afterRuns], body);
}
