import type { Dataset } from "@/lib/dataset/dataset";
import { sourceOf } from "@/lib/dataset/source";
import { metricOf } from "@/lib/dataset/metric-definitions";
import type { Problem } from "@/lib/link/problem";
import { missingReasons } from "@/lib/statistics/summarise-runs";
import { apiLoss } from "@/lib/view/api/api-results";
import { viewHref } from "@/lib/view/link/view-codec";
import type { ApiFinding, ApiFindings } from "./api-schema";
import { caveatsOf } from "./describe-findings";
import type { EvidenceTable, FigureCell, Finding } from "./finding";
import { findingsOf } from "./findings";

type ApiTable = ApiFinding["evidence"][number];

function apiFigure({ measurement, loss }: FigureCell): ApiTable["figures"][number] {
  const { variant, test, figure, summary, notComparable } = measurement;
  const notes = [...missingReasons(summary), ...(notComparable ? [notComparable] : [])];
  const { min, max, n } = summary;
  return {
    variant: variant.id,
    test,
    median: figure,
    min,
    max,
    n,
    loss: apiLoss(loss),
    note: notes.join(" ") || null,
  };
}

function apiTable({ title, metric, rows, view }: EvidenceTable): ApiTable {
  const cells = rows.flatMap(({ cells: ofRow }) => ofRow.filter((cell) => cell.kind === "figure"));
  const figures = new Map(
    cells.map((cell) => [`${cell.measurement.test}/${cell.measurement.variant.id}`, apiFigure(cell)]),
  );
  const { unit, caveat } = metricOf(view.edition, metric);
  return { title, metric, unit: unit.stored, caveat, figures: [...figures.values()], view: viewHref(view) };
}

function apiFinding(finding: Finding): ApiFinding {
  const { id, claim, verdict, counts, rule, result, evidence } = finding;
  return {
    id,
    claim,
    verdict,
    counts,
    rule,
    result,
    caveats: caveatsOf(finding),
    evidence: evidence.map(apiTable),
  };
}

/** The findings of a dataset as `GET /api/findings` answers them, in SI units. */
export function apiFindings(dataset: Dataset, problems: readonly Problem[]): ApiFindings {
  return {
    edition: dataset.definition.id,
    problems,
    findings: findingsOf(dataset).map(apiFinding),
    source: sourceOf(dataset.definition),
  };
}
