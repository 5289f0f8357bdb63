import type { Dataset } from "@/lib/dataset/dataset";
import { countOf, formatNumber } from "@/lib/format";
import { cnis, dataPlanes } from "@/lib/dataset/dimensions";
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
  firstBandCautions,
  formatShare,
  howSure,
  lostRange,
  notMeasured,
  pointsLost,
  recommendationHeading,
  whyAhead,
} from "./describe-recommendation";
import { encryptionCosts } from "./encryption-cost";
import { firstShares } from "./first-share";
import type { NodeBudget } from "./node-budget";
import type { Recommendation } from "./recommend";
import { measuredVariants } from "./measured-variants";
import { profileNotices } from "./profile-notices";
import { suggestRelaxations } from "./relaxations";
import { requirementsAsked, type Exclusion } from "./requirements";
import type { Resources } from "./resources";
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
  const { ranked, isLevel } = recommendation;
  const [first, second] = ranked;
  const sentences = [
    `${recommendationHeading(recommendation)}.`,
    ...(first && second && !isLevel ? [whyAhead(first, second)] : []),
    ...(first ? [howSure(recommendation, firstShares(ranked)), ...firstBandCautions(recommendation)] : []),
    ...new Set(first?.lacking.map(({ aim, reason }) => `${aims[aim].label} is not known: ${reason}`)),
  ];
  return sentences.join(" ");
}

function amounts({ memoryBytes, cores }: Resources): string {
  const memory =
    memoryBytes === null ? "memory not known" : `${formatNumber(toShown(memoryBytes, units.memory))} GiB`;
  return `${memory} and ${cores === null ? "CPU not known" : `${formatNumber(cores)} cores`}`;
}

/** What a node that runs a variant has left, in sentences. */
export function describeBudget({ allocatable, cni, left, perPod, fits }: NodeBudget, name: string): string {
  const taken = `Of ${amounts(allocatable)} allocatable on a node, ${name} takes above the leanest candidate: ${amounts(cni)}.`;
  return fits === false
    ? `${taken} Nothing is left for pods.`
    : `${taken} Left for pods: ${amounts(left)}; for each: ${amounts(perPod)}.`;
}

function encryptionLines(dataset: Dataset, recommendation: Recommendation): readonly string[] {
  const pick = recommendation.ranked[0]?.variant;
  if (!pick || recommendation.profile.encryption !== "none") return [];
  const costs = encryptionCosts(dataset, recommendation, pick);
  if (costs.length === 0)
    return [`Encryption on ${cnis[pick.cni]} (${dataPlanes[pick.dataPlane]}) was not measured.`];
  return costs.map(({ variant, figures }) => {
    const told = figures.map(
      ({ encrypted, plain }) =>
        `${columnTitle(plain.column)} ${describeFigure(encrypted)}, without ${describeFigure(plain)}`,
    );
    return `${variant.name} would cost: ${told.join("; ")}.`;
  });
}

function consequences(dataset: Dataset, recommendation: Recommendation): string {
  const { ranked, isLevel, profile } = recommendation;
  const [first, second] = ranked;
  const relaxations = first ? [] : suggestRelaxations(measuredVariants(dataset, profile).variants, profile);
  return list([
    ...relaxations.map(({ label, candidates }) => `Relaxed: ${label}, ${countOf(candidates, "candidate")}.`),
    ...(first ? [describeBudget(budgetOf(dataset, recommendation, first.variant), first.variant.name)] : []),
    ...encryptionLines(dataset, recommendation),
    ...(second && !isLevel
      ? [describeTakes(second, takesToLead(weightRows(recommendation), second.variant))]
      : []),
    ...smallestWeightChanges(recommendation).slice(0, 2).map(describeWeightChange),
    describeArticlePick(articlePick(recommendation)),
  ]);
}

function exclusionList({ variants }: Dataset, { excluded }: Recommendation): string {
  const nameOf = (id: string) => variants.find((variant) => variant.id === id)?.name ?? id;
  const keyOf = ({ reason, evidence }: Exclusion) => `${reason} ${evidence}`;
  const lines = [...new Set(excluded.map(keyOf))];
  return list(
    lines.map((line) => {
      const names = excluded
        .filter((exclusion) => keyOf(exclusion) === line)
        .map(({ variant }) => nameOf(variant));
      return `${names.join(", ")}: ${line}`;
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

${describeCluster(profile)} What matters: ${describeWeights(profile)}.${profileNotices(recommendation)
    .map((notice) => ` ${notice}`)
    .join("")}

## Requirements

${list(asked)}

${excluded.length > 0 ? `Left out:\n\n${exclusionList(dataset, recommendation)}` : "No variant is left out."}

## Options

Medians of three runs with their ranges. CPU is system + user, softirq excluded; memory is that of the whole node; the UDP sender is not paced. Points lost: 100 less the sum over the aims of utility times weight, with the range over all ways of drawing one run.

${recommendation.ranked.length > 0 ? options(dataset, recommendation) : "None: no measured variant meets every requirement."}

## Decision

${decision(recommendation)}

## Consequences

${consequences(dataset, recommendation)}

## Not measured

${list(notMeasured)}

## Evidence

- ${link}
- ${source.title}: ${source.repository}, commit ${source.commit}
- Dataset ${dataset.edition}, of ${source.date.slice(0, 10)}
`;
}
