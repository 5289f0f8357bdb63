import type { Dataset } from "@/lib/dataset/dataset";
import { cnis, dataPlanes } from "@/lib/dataset/dimensions";
import { countOf, formatNumber } from "@/lib/format";
import { toShown, units } from "@/lib/units";
import { articlePick } from "./article-pick";
import { columnTitle, describeFigure } from "./candidate-figures";
import { budgetOf } from "./cni-cost";
import { describeArticlePick } from "./describe-article-pick";
import { describeTakes, describeWeightChange } from "./describe-sensitivity";
import { encryptionCosts } from "./encryption-cost";
import { measuredVariants } from "./measured-variants";
import type { NodeBudget } from "./node-budget";
import type { Recommendation } from "./recommend";
import { suggestRelaxations } from "./relaxations";
import type { Resources } from "./resources";
import { smallestWeightChanges, takesToLead, weightRows } from "./weight-sensitivity";

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

/** What follows from a recommendation, a sentence or two each: budget, encryption, what would change it, the article's pick. */
export function describeConsequences(dataset: Dataset, recommendation: Recommendation): readonly string[] {
  const { ranked, isLevel, profile } = recommendation;
  const [first, second] = ranked;
  const pick = articlePick(recommendation);
  const relaxations = first ? [] : suggestRelaxations(measuredVariants(dataset, profile).variants, profile);
  return [
    ...relaxations.map(({ label, candidates }) => `Relaxed: ${label}, ${countOf(candidates, "candidate")}.`),
    ...(first ? [describeBudget(budgetOf(dataset, recommendation, first.variant), first.variant.name)] : []),
    ...encryptionLines(dataset, recommendation),
    ...(second && !isLevel
      ? [describeTakes(second, takesToLead(weightRows(recommendation), second.variant))]
      : []),
    ...smallestWeightChanges(recommendation).slice(0, 2).map(describeWeightChange),
    ...(pick ? [describeArticlePick(pick)] : []),
  ];
}
