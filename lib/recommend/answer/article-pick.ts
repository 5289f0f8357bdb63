import { cniLabel, type Cni } from "@/lib/dataset/facts/dimensions";
import type { Profile } from "@/lib/recommend/profile/profile";
import type { Ranked, Recommendation } from "@/lib/recommend/score/recommend";

/** The article's three situations, with the CNI that its author picks for each. */
export const articleSituations = {
  "low-resource": { label: "low-resource cluster", name: cniLabel("kuberouter") },
  standard: { label: "standard cluster", name: cniLabel("cilium") },
  tuned: { label: "heavily tuned cluster", name: "Calico VPP" },
} as const;
export type ArticleSituation = keyof typeof articleSituations;

/** Where the picks are stated: a judgement of the article's author, which no single column of the figures holds. */
export const ARTICLE_TITLE =
  "Benchmark results of Kubernetes network plugins (CNI) over 40 Gbit/s network, 2024";

/** The article's pick for the situation nearest to a profile, next to ours. */
export interface ArticlePick {
  readonly situation: ArticleSituation;
  /** Its name in the article: "Calico VPP". */
  readonly name: string;
  /** Its best candidate; null where requirements leave none. */
  readonly best: Ranked | null;
  /** Whether its best possible rank is 1: the runs cannot distinguish it from the first. */
  readonly agrees: boolean;
}

/** A node with at most so many vCPUs, or so much memory, is that of a low-resource cluster. */
export const LOW_RESOURCE = { vcpus: 4, memoryGib: 8 };

/** A node of few vCPUs or little memory is low-resource; the heavily tuned preset stays so while tuning is fine; all else is standard. */
function nearestSituation({ vcpu, memory, preset, tuning }: Profile): ArticleSituation {
  if (vcpu <= LOW_RESOURCE.vcpus || memory <= LOW_RESOURCE.memoryGib) return "low-resource";
  return preset === "tuned" && tuning === "willing" ? "tuned" : "standard";
}

function isPick(situation: ArticleSituation, { variant }: Ranked): boolean {
  if (situation === "tuned") return variant.dataPlane === "vpp";
  const cni: Cni = situation === "standard" ? "cilium" : "kuberouter";
  return variant.cni === cni;
}

/** The article's pick for a recommendation's profile; null for a dataset that the article is not about. */
export function articlePick({ profile, ranked, setting }: Recommendation): ArticlePick | null {
  if (!setting.dataset.definition.isOfArticle) return null;
  const situation = nearestSituation(profile);
  const best = ranked.find((candidate) => isPick(situation, candidate)) ?? null;
  return { situation, name: articleSituations[situation].name, best, agrees: best?.rank.best === 1 };
}
