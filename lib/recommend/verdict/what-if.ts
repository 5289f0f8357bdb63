import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { joinWords } from "@/lib/format";
import { demandIds, profileFields } from "@/lib/recommend/profile/profile-fields";
import type { DemandId, Profile } from "@/lib/recommend/profile/profile";
import { recommend, type Recommendation } from "@/lib/recommend/score/recommend";
import { cautiousName } from "@/lib/dataset/facts/cautious-name";

/** Another need, and the answer that it would bring. */
export interface WhatIf {
  /** "If you need L7 policy". */
  readonly condition: string;
  /** The answer in words: "Cilium or Antrea". */
  readonly answer: string;
  readonly profile: Profile;
}

const NAMES = 4;

function answerNames({ answer, ranked }: Recommendation): string {
  if (answer.kind === "none" || ranked.length === 0) return "no measured variant";
  const names = answer.variants.slice(0, NAMES).map(cautiousName);
  const more = answer.variants.length - names.length;
  const [last = "", ...first] = [...names].reverse();
  if (more > 0) return `${joinWords([...names, `${more} more`])}`;
  return first.length === 0 ? last : `${first.reverse().join(", ")} or ${last}`;
}

const idsOf = (variants: readonly Variant[]) =>
  variants
    .map(({ id }) => id)
    .sort()
    .join();

function isDemandWord(name: DemandId): string {
  const label = profileFields.find((field) => field.name === name)?.label ?? name;
  return /^[A-Z][a-z]/.test(label) && !label.startsWith("Windows")
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

/** The single needs that change the answer: those not asked for when asked, those asked for when not. */
export function whatIfs(dataset: Dataset, recommendation: Recommendation): readonly WhatIf[] {
  const { profile, answer } = recommendation;
  const current = idsOf(answer.variants);
  const changes = [
    ...demandIds.map((name) => {
      const isAsked = profile[name] === "yes";
      return {
        condition: `If you ${isAsked ? "do not need" : "need"} ${isDemandWord(name)}`,
        profile: { ...profile, [name]: isAsked ? "no" : "yes" } satisfies Profile,
      };
    }),
    {
      condition: profile.encryption === "none" ? "If you need encryption" : "If you do not need encryption",
      profile: { ...profile, encryption: profile.encryption === "none" ? "any" : "none" } satisfies Profile,
    },
  ];
  return changes.flatMap((change) => {
    const other = recommend(dataset, change.profile);
    if (idsOf(other.answer.variants) === current) return [];
    return [{ ...change, answer: answerNames(other) }];
  });
}
