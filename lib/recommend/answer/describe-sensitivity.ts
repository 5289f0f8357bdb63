import { joinWords } from "@/lib/format";
import { aims } from "@/lib/recommend/profile/aims";
import { MOST_WEIGHT } from "@/lib/recommend/profile/profile";
import type { Ranked } from "@/lib/recommend/score/recommend";
import type { Takes, WeightChange } from "./weight-sensitivity";

function weightOf({ aim, from, to }: Takes | WeightChange["changes"][number]): string {
  return `${aims[aim].label} at ${to} (now ${from})`;
}

function takeOf(take: Takes): string {
  const { aim, from, to, onwards } = take;
  if (!onwards || to === 0 || to === MOST_WEIGHT) return weightOf(take);
  return `${aims[aim].label} at ${to} or ${to < from ? "less" : "more"} (now ${from})`;
}

/** What single weights would bring a candidate first. */
export function describeTakes(candidate: Ranked, takes: readonly Takes[]): string {
  const { name } = candidate.variant;
  if (takes.length === 0) return `No single weight from 0 to ${MOST_WEIGHT} puts ${name} first.`;
  return `${name} ranks first with ${takes.map(takeOf).join(", or with ")}.`;
}

/** A change of weights and what comes of it. */
export function describeWeightChange({ changes, first }: WeightChange): string {
  return `${first.name} ranks first with ${joinWords(changes.map(weightOf))}.`;
}
