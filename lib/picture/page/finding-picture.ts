import type { Definition } from "@/lib/dataset/definition";
import type { Dataset } from "@/lib/dataset/dataset";
import { cellTexts, tableNotes, type CellText } from "@/lib/findings/cell-text";
import {
  caveatsOf,
  countVerdicts,
  describeFindings,
  findingHeading,
  headWords,
  tableHeading,
} from "@/lib/findings/describe-findings";
import type { EvidenceTable, Finding } from "@/lib/findings/finding";
import { findingsHref } from "@/lib/findings/findings-link";
import { findingsOf } from "@/lib/findings/findings";
import { verdicts, verdictWords } from "@/lib/findings/verdict";
import type { Block } from "@/lib/picture/paint/block";
import type { Picture } from "@/lib/picture/paint/compose";
import { gridBlock, type GridCell } from "@/lib/picture/chart/grid";
import { paragraphsBlock } from "@/lib/picture/paint/paragraphs";
import { footOf } from "./source-line";
import { stacked } from "@/lib/picture/paint/stacked";

function gridCell({ text, spread, loss, isWords }: CellText): GridCell {
  if (isWords) return { text, isNote: true };
  return { text: `${text}${loss && ` · ${loss}`}`, ...(spread && { small: spread }) };
}

function tableBlock(table: EvidenceTable): Block {
  const [, ...heads] = table.heads;
  const texts = cellTexts(table);
  return gridBlock({
    title: tableHeading(table),
    heads: heads.map(headWords),
    rows: table.rows.map(({ label }, row) => ({ label, cells: (texts[row] ?? []).map(gridCell) })),
  });
}

/** The picture of a finding: the claim with its verdict, what was found, the rule, and the figures. */
export function findingPicture(finding: Finding, edition: Definition): Picture {
  const { id, result, rule, evidence, verdict } = finding;
  const title = findingHeading(finding, edition);
  const { sign } = verdicts[verdict];
  const words = paragraphsBlock([`${sign} ${verdictWords(finding)}. ${result}`, `Rule. ${rule}`]);
  const [first, ...others] = evidence.map(tableBlock);
  return {
    title,
    description: `${title}. ${result}`,
    blocks: first ? [stacked(words, first), ...others] : [words],
    nothing: [],
    legend: "",
    notes: [...new Set([...caveatsOf(finding), ...evidence.flatMap(tableNotes)])],
    ...footOf(edition, findingsHref(edition, id)),
  };
}

/** The picture of all findings: every claim with its verdict. */
export function findingsPicture(dataset: Dataset): Picture {
  const findings = findingsOf(dataset);
  return {
    title: countVerdicts(findings, dataset),
    description: describeFindings(findings, dataset),
    blocks: [
      gridBlock({
        title: "",
        heads: ["Verdict"],
        rows: findings.map((finding) => ({
          label: finding.claim,
          cells: [{ text: `${verdicts[finding.verdict].sign} ${verdictWords(finding)}` }],
        })),
      }),
    ],
    nothing: [],
    legend: "",
    notes: ["Each verdict is computed from the published figures by a written rule."],
    ...footOf(dataset.definition, findingsHref(dataset.definition)),
  };
}
