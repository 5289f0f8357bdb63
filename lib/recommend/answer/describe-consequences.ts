import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { cniLabel, dataPlaneLabel } from "@/lib/dataset/facts/dimensions";
import { countOf, formatNumber } from "@/lib/format";
import { toShown, units } from "@/lib/units";
import { articlePick } from "./article-pick";
import { columnTitle, describeFigure } from "@/lib/recommend/score/candidate-figures";
import { budgetOf } from "@/lib/recommend/budget/cni-cost";
import { describeArticlePick } from "./describe-article-pick";
import { describeTakes, describeWeightChange } from "./describe-sensitivity";
import { encryptionCosts } from "./encryption-cost";
import { measuredVariants } from "@/lib/recommend/score/measured-variants";
import type { NodeBudget } from "@/lib/recommend/budget/node-budget";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { suggestRelaxations } from "./relaxations";
import type { Resources } from "@/lib/recommend/budget/resources";
import { smallestWeightChanges, takesToLead, weightRows } from "./weight-sensitivity";

function amounts({ memoryBytes, cores }: Resources): string {
  const memory =
    memoryBytes === null ? "memory not known" : `${formatNumber(toShown(memoryBytes, units.memory))} GiB`;
  return `${memory} and ${cores === null ? "CPU not known" : `${formatNumber(cores)} cores`}`;
}

/** What the budget of a self-managed node cannot know. */
export const UNKNOWN_SYSTEM =
  "The operating system’s and the kubelet’s own use is counted only where the provider reserves it.";

/** What a node that runs a variant has left at the peak, in sentences. */
export function describeBudget(budget: NodeBudget, name: string): string {
  const { allocatable, cni, traffic, left, perPod, fits } = budget;
  const taken = `Of ${amounts(allocatable)} allocatable per node, Kubernetes with ${name} takes ${amounts(cni)} idle, and the peak ${traffic.cores === null ? "CPU not known" : `${formatNumber(traffic.cores)} cores`}.`;
  return fits === false
    ? `${taken} Nothing is left for pods.`
    : `${taken} Left for pods: ${amounts(left)}; for each: ${amounts(perPod)}. ${UNKNOWN_SYSTEM}`;
}

/** The first variant of the answer; undefined where no candidate carries the peak. */
function pickOf({ answer }: Recommendation): Variant | undefined {
  return answer.kind === "none" ? undefined : answer.variants[0];
}

function budgetLines(dataset: Dataset, recommendation: Recommendation): readonly string[] {
  const pick = pickOf(recommendation);
  return pick ? [describeBudget(budgetOf(dataset, recommendation, pick), pick.name)] : [];
}

function encryptionLines(dataset: Dataset, recommendation: Recommendation): readonly string[] {
  const pick = pickOf(recommendation);
  if (!pick || recommendation.profile.encryption !== "none") return [];
  const encrypted = encryptionCosts(dataset, recommendation, pick);
  if (encrypted.length === 0)
    return [`Encryption on ${cniLabel(pick.cni)} (${dataPlaneLabel(pick.dataPlane)}) was not measured.`];
  return encrypted.map(({ variant, figures }) => {
    const costs = figures.map(
      (figure) =>
        `${columnTitle(figure.plain.column)} ${describeFigure(figure.encrypted)}, without ${describeFigure(figure.plain)}`,
    );
    return `${variant.name} would cost: ${costs.join("; ")}.`;
  });
}

/** What follows from a recommendation, a sentence or two each: budget, encryption, what would change it, the article's pick. */
export function describeConsequences(dataset: Dataset, recommendation: Recommendation): readonly string[] {
  const { ranked, isLevel, profile } = recommendation;
  const [first, second] = ranked;
  const article = articlePick(recommendation);
  const relaxations = first ? [] : suggestRelaxations(measuredVariants(dataset, profile).variants, profile);
  return [
    ...relaxations.map(({ label, candidates }) => `Relaxed: ${label}, ${countOf(candidates, "candidate")}.`),
    ...budgetLines(dataset, recommendation),
    ...encryptionLines(dataset, recommendation),
    ...(second && !isLevel
      ? [describeTakes(second, takesToLead(weightRows(recommendation), second.variant))]
      : []),
    ...smallestWeightChanges(recommendation).slice(0, 2).map(describeWeightChange),
    ...(article ? [describeArticlePick(article)] : []),
  ];
}
