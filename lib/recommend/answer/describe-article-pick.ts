import { formatRank } from "@/lib/statistics/rank-ranges";
import { articleSituations, LOW_RESOURCE, type ArticlePick, type ArticleSituation } from "./article-pick";

/** How the nearest of the article's situations was found. */
const nearestBecause: Readonly<Record<ArticleSituation, string>> = {
  "low-resource": `The nearest of the article’s three situations by the nodes, of at most ${LOW_RESOURCE.vcpus} vCPUs or ${LOW_RESOURCE.memoryGib} GiB.`,
  standard:
    "The nearest of the article’s three situations, for nodes that are neither small nor heavily tuned.",
  tuned:
    "The nearest of the article’s three situations, since the heavily tuned preset was chosen and tuning is fine.",
};

/** The article's pick and its rank here. */
export function describeArticlePick({ situation, name, best, agrees }: ArticlePick): string {
  const { label } = articleSituations[situation];
  const pick = `${nearestBecause[situation]} For a ${label} the article picks ${name}: its author’s judgement, which also weighs what was not measured.`;
  if (!best) return `${pick} Here no variant of it meets the requirements.`;
  const ranks = `${best.variant.name} ranks ${formatRank(best.rank)} of ${best.rank.of}`;
  return agrees ? `${pick} These figures agree: ${ranks}.` : `${pick} Here ${ranks}.`;
}

/** What a heavily tuned cluster has to measure for itself: the edition measured VPP untuned. */
export const untunedVpp = {
  text: "These figures cannot show it tuned: Calico VPP was measured without hugepages and with its default uplink driver, as it comes.",
  benchmark: [
    "Calico VPP with hugepages and a native uplink driver (dpdk, avf or af_xdp) for your network card, compared with the other first candidates here",
    "pinned cores for VPP's workers, and the pod MTU that your network allows",
    "the same iperf3 tests for at least three runs, with softirq counted in the CPU time",
  ],
} as const;
