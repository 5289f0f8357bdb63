import type { Dataset } from "@/lib/dataset/dataset";
import type { Definition } from "@/lib/dataset/definition";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { roles } from "@/lib/dataset/facts/dimensions";
import { countOf, joinWords } from "@/lib/format";
import type { EvidenceHead, EvidenceTable, Finding } from "./finding";
import { verdictIds, verdicts, verdictWords } from "./verdict";

/** How many claims have each verdict, in one sentence: the heading of the page. */
export function countVerdicts(findings: readonly Finding[], { definition }: Dataset): string {
  const counts = verdictIds
    .map((verdict) => ({
      label: verdicts[verdict].label.toLowerCase(),
      count: findings.filter((finding) => finding.verdict === verdict).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${count} ${label}`);
  return `We checked ${countOf(findings.length, "claim")} from the benchmark article with the figures of ${definition.name}: ${joinWords(counts)}`;
}

/** A finding in a line: the claim, and what an edition's figures say of it. It is the heading of its own page. */
export function findingHeading({ claim, ...judgement }: Finding, edition: Definition): string {
  const figures = edition.isDefault ? "" : ` (figures of ${edition.name})`;
  return `${claim.replace(/\.$/, "")}: ${verdictWords(judgement).toLowerCase()}${figures}`;
}

function caveatOf({ metric, view: { edition } }: EvidenceTable): readonly string[] {
  const { label, caveat, usesCpu } = metricOf(edition, metric);
  if (!caveat) return [];
  const bound = edition.countsSoftirq ? "" : ": these figures are lower bounds";
  return [usesCpu ? `CPU is ${caveat}${bound}.` : `${label}: ${caveat}`];
}

/** What must be kept in mind: the caveats of the figures' metrics, then the claim's own. */
export function caveatsOf(finding: Finding): readonly string[] {
  return [...new Set([...finding.evidence.flatMap(caveatOf), ...finding.caveats])];
}

/** Whether a table holds measured figures, and not only what follows from them. */
function hasFigures({ rows }: EvidenceTable): boolean {
  return rows.some(({ cells }) => cells.some(({ kind }) => kind === "figure"));
}

/** What a table shows: of measured figures the metric with its caveat, and how the runs become a figure. */
export function tableHeading(table: EvidenceTable): string {
  const { metric, title, view } = table;
  if (!hasFigures(table)) return title;
  const { label, usesCpu, caveat, byRole } = metricOf(view.edition, metric);
  const parts = [...(usesCpu && caveat ? [caveat] : []), ...(byRole ? [roles[view.role]] : [])];
  return `${label}${parts.length > 0 ? ` (${parts.join(", ")})` : ""}, median (range of the runs smaller): ${title}`;
}

/** A head in one line: `Median (Gbit/s)`. */
export function headWords({ label, unit }: EvidenceHead): string {
  return unit ? `${label} (${unit})` : label;
}

/** The page of all findings in a sentence or two, for previews. */
export function describeFindings(findings: readonly Finding[], dataset: Dataset): string {
  return `${countVerdicts(findings, dataset)}. Each has its rule, its figures and a link to the explorer. ${dataset.definition.title}.`;
}
