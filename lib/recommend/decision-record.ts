import type { Dataset } from "@/lib/dataset/dataset";
import { formatNumber, joinWords } from "@/lib/format";
import { formatRank } from "@/lib/statistics/rank-bands";
import { toShown, units } from "@/lib/units";
import { aims } from "./aims";
import { articlePick } from "./article-pick";
import { columnTitle, figureColumns, figureIn } from "./candidate-figures";
import { budgetOf } from "./cni-cost";
import { describeCluster, describeWeights, profileTitle } from "./describe-profile";
import {
  describeArticlePick,
  describeFigure,
  describeTakes,
  describeWeightChange,
  formatShare,
  howSure,
  lostRange,
  notMeasured,
  pointsLost,
  recommendationHeading,
  whyAhead,
} from "./describe-recommendation";
import { firstShares } from "./first-share";
import type { NodeBudget } from "./node-budget";
import type { Recommendation } from "./recommend";
import { requirementsAsked } from "./requirements";
import type { Source } from "./source";
import { smallestWeightChanges, takesToLead, weightRows } from "./weight-sensitivity";

/** Text as a cell of a Markdown table. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(" | ")} |`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

function options(dataset: Dataset, recommendation: Recommendation): string {
  const { setting, ranked } = recommendation;
  const columns = figureColumns(setting);
  const shares = firstShares(ranked);
  const head = ["Place", "Variant", "Points lost of 100", "Comes first", ...columns.map(columnTitle)];
  const rows = ranked.map((candidate) => [
    formatRank(candidate.rank),
    candidate.variant.name,
    `${formatNumber(pointsLost(candidate))} (${lostRange(candidate)})`,
    formatShare(shares.get(candidate.variant.id) ?? 0),
    ...columns.map((column) => describeFigure(figureIn(dataset, setting, column, candidate.variant))),
  ]);
  return [head, head.map(() => "---"), ...rows].map(tableRow).join("\n");
}

function decision(recommendation: Recommendation): string {
  const [first, second] = recommendation.ranked;
  const sentences = [
    `${recommendationHeading(recommendation)}.`,
    first && second ? whyAhead(first, second) : "",
    first ? howSure(recommendation, firstShares(recommendation.ranked)) : "",
    ...(first?.lacking.map(({ aim, reason }) => `${aims[aim].label} is not known: ${reason}`) ?? []),
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function amount(value: number | null, perShown: number, unit: string): string {
  return value === null ? "not known" : `${formatNumber(value / perShown)} ${unit}`;
}

/** What a node that runs a variant has left, in a sentence. */
export function describeBudget({ allocatable, cni, left, perPod }: NodeBudget): string {
  const both = (part: { memoryBytes: number | null; cores: number | null }) =>
    `${amount(part.memoryBytes, units.memory.perShown, "GiB")} and ${amount(part.cores, 1, "cores")}`;
  const gib = formatNumber(toShown(allocatable.memoryBytes, units.memory));
  return `Of ${gib} GiB and ${formatNumber(allocatable.cores)} cores allocatable on a node, the CNI takes ${both(cni)} above the leanest candidate; ${both(left)} are left, ${both(perPod)} for each pod.`;
}

function consequences(dataset: Dataset, recommendation: Recommendation): string {
  const [first, second] = recommendation.ranked;
  const rows = weightRows(recommendation);
  const budget = first ? [describeBudget(budgetOf(dataset, recommendation, first.variant))] : [];
  return list([
    ...budget,
    ...(second ? [describeTakes(second, takesToLead(rows, second.variant))] : []),
    ...smallestWeightChanges(recommendation).slice(0, 2).map(describeWeightChange),
    describeArticlePick(articlePick(recommendation)),
    `Not measured: ${joinWords(notMeasured.map((text) => text.replace(/\.$/, ""))).replaceAll(". ", "; ")}.`,
  ]);
}

function exclusionList({ excluded }: Recommendation): string {
  const reasons = [...new Set(excluded.map(({ reason }) => reason))];
  return list(
    reasons.map((reason) => {
      const names = excluded.filter((exclusion) => exclusion.reason === reason).map(({ variant }) => variant);
      return `${reason} (${names.join(", ")})`;
    }),
  );
}

/**
 * A recommendation as a Markdown decision record: context, requirements, options with figures and ranges, decision, consequences,
 * the link and the dataset's version. `link` is the address of the page.
 */
export function decisionRecord(
  dataset: Dataset,
  recommendation: Recommendation,
  source: Source,
  link: string,
): string {
  const { profile, excluded } = recommendation;
  const asked = requirementsAsked(profile).map(({ label }) => label);
  return `# CNI for the cluster: ${profileTitle(profile)}

Status: proposed

## Context

${describeCluster(profile)} What matters: ${describeWeights(profile)}.

## Requirements

${list(asked)}

${excluded.length > 0 ? `Left out:\n\n${exclusionList(recommendation)}` : "No variant is left out."}

## Options

Medians of three runs with their ranges. CPU is system + user, softirq excluded. Points lost: 100 less the sum over the aims of utility times weight, with the range over all ways of drawing one run.

${recommendation.ranked.length > 0 ? options(dataset, recommendation) : "None: no measured variant meets every requirement."}

## Decision

${decision(recommendation)}

## Consequences

${consequences(dataset, recommendation)}

## Evidence

- ${link}
- ${source.title}: ${source.repository}, commit ${source.commit}
- Dataset ${dataset.edition}, of ${source.date.slice(0, 10)}
`;
}
