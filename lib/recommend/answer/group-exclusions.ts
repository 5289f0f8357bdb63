import type { Variant } from "@/lib/dataset/dataset";
import type { Exclusion } from "@/lib/recommend/score/requirements";

/** Variants that are left out for one and the same reason, by their shown names. */
export interface ExclusionGroup extends Pick<Exclusion, "requirement" | "reason" | "evidence"> {
  readonly names: readonly string[];
}

/** Exclusions with the same requirement, reason and evidence put together, in the order in which they are met. */
export function groupExclusions(
  excluded: readonly Exclusion[],
  variants: readonly Variant[],
): readonly ExclusionGroup[] {
  const groups = new Map<string, ExclusionGroup>();
  for (const { variant, requirement, reason, evidence } of excluded) {
    const key = [requirement, reason, evidence].join("\n");
    const name = variants.find(({ id }) => id === variant)?.name ?? variant;
    const names = [...(groups.get(key)?.names ?? []), name];
    groups.set(key, { requirement, reason, evidence, names });
  }
  return [...groups.values()];
}
