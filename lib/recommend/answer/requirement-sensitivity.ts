import type { Dataset, Variant } from "@/lib/dataset/dataset";
import type { Profile } from "@/lib/recommend/profile/profile";
import { firstFor, type Recommendation } from "@/lib/recommend/score/recommend";
import { oneStepDemands, oneStepRelaxations } from "./relaxations";
import type { RequirementId } from "@/lib/recommend/score/requirements";

/** One requirement dropped or added, and which candidate ranks first then. */
export interface RequirementChange {
  readonly requirement: RequirementId;
  /** "without network policy", "with Windows nodes". */
  readonly label: string;
  readonly profile: Profile;
  /** Null where several are level at the top, or none is left. */
  readonly first: Variant | null;
  /** How many candidates there are then. */
  readonly candidates: number;
}

/** The single changes of requirements that change which candidate ranks first by points; none where several are level at the top. */
export function requirementChanges(
  dataset: Dataset,
  { profile, ranked, setting }: Recommendation,
): readonly RequirementChange[] {
  const current = firstFor(dataset, profile, setting.known).first;
  if (current === null && ranked.length > 0) return [];
  return [...oneStepRelaxations(profile), ...oneStepDemands(profile)]
    .map((step) => ({ ...step, ...firstFor(dataset, step.profile, setting.known) }))
    .filter(({ first }) => first?.id !== current?.id);
}
