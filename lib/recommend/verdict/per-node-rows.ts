import type { Variant } from "@/lib/dataset/dataset";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { thresholds } from "@/lib/recommend/score/thresholds";
import { sameWords, shareText } from "./describe-difference";
import { nodeDifference, type NodeDifference } from "./node-difference";
import { perNode, type PerNode } from "./per-node";
import { encryptedSiblings, verdictOf } from "./verdict";

/** A row of the table per node. */
export interface PerNodeRow extends PerNode {
  /** What the reader runs, the same as the profile asks it, what the answer names, another candidate, or what encryption on the first would be. */
  readonly role: "today" | "kept" | "answer" | "candidate" | "encrypted";
  /** Moving to it from the first row; null of the first row itself. */
  readonly difference: NodeDifference | null;
}

function ordered({ ranked, answer }: Recommendation, first: readonly (Variant | null)[]): readonly Variant[] {
  const inAnswer = answer.kind === "none" ? [] : answer.variants;
  const all = [...first.filter((one) => one !== null), ...inAnswer, ...ranked.map(({ variant }) => variant)];
  return all.filter((variant, at) => all.findIndex(({ id }) => id === variant.id) === at);
}

/**
 * The variants in a reader's units per node: what runs today, what it is compared with, those of the answer, the rest in ranking order, and what
 * encryption on the first would be where the profile does not ask for it.
 */
export function perNodeRows(recommendation: Recommendation): readonly PerNodeRow[] {
  const { setting, answer, profile } = recommendation;
  const { today, kept, other } = verdictOf(recommendation);
  const [first, ...rest] = ordered(recommendation, [kept ?? today, other]);
  if (!first) return [];
  const siblings = profile.encryption === "none" ? encryptedSiblings(setting.dataset, first) : [];
  const encrypted = siblings.filter(({ id }) => !rest.some((one) => one.id === id));
  const roleOf = (variant: Variant): PerNodeRow["role"] => {
    if (variant.id === today?.id) return "today";
    if (variant.id === kept?.id) return "kept";
    return answer.kind !== "none" && answer.variants.includes(variant) ? "answer" : "candidate";
  };
  const row = (variant: Variant, role: PerNodeRow["role"]): PerNodeRow => ({
    ...perNode(setting, variant),
    role,
    difference: variant.id === first.id ? null : nodeDifference(setting, first, variant),
  });
  const [top, ...others] = [first, ...rest].map((variant) => row(variant, roleOf(variant)));
  return top ? [top, ...encrypted.map((variant) => row(variant, "encrypted")), ...others] : [];
}

/** What to know of a difference: by which limit it is about the same, or that counted CPU overstates it. Null where a reader would notice it as it is. */
export function differenceNote(
  { setting }: Pick<Recommendation, "setting">,
  { from, to, cores, memoryBytes, coresSame, memorySame }: NodeDifference,
): string | null {
  const { countsSoftirq } = setting.dataset.definition;
  if (from.encryption !== to.encryption)
    return cores === null || countsSoftirq ? null : "counted CPU overstates what encryption adds";
  const same = sameReasons(setting, { cores, memoryBytes, coresSame, memorySame });
  return same && `about the same: ${same}`;
}

function sameReasons(
  setting: Recommendation["setting"],
  { cores, memoryBytes, coresSame, memorySame }: Omit<NodeDifference, "from" | "to">,
): string | null {
  if (cores !== null && coresSame === null) return null;
  if (memoryBytes !== null && memorySame === null) return null;
  if (coresSame === "threshold" && memorySame === "threshold")
    return `under ${shareText(thresholds.cpu)} of the node`;
  const reasons = [
    ...(coresSame ? [sameWords(setting, "cpu", coresSame)] : []),
    ...(memorySame ? [sameWords(setting, "memory", memorySame)] : []),
  ];
  return reasons.length === 0 ? null : reasons.join("; ");
}
