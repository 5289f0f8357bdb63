import type { Dataset } from "@/lib/dataset/dataset";
import { choicePoints, defaultInstall, gainsAndCosts, pairQuestion, plainVariants, type Pair } from "./pairs";

/** The default install of Cilium with that of Calico, and with Calico on eBPF. */
function choice(dataset: Dataset): readonly Pair[] {
  const [calico, cilium] = ["calico", "cilium"].map((cni) => defaultInstall(dataset, cni));
  const ebpf = plainVariants(dataset).find(({ cni, dataPlane }) => cni === "calico" && dataPlane === "ebpf");
  return cilium ? [calico, ebpf].flatMap((from) => (from ? [{ from, to: cilium }] : [])) : [];
}

/** The two CNIs that are compared most. */
export const calicoOrCilium = pairQuestion({
  id: "calico-or-cilium",
  ask: "Calico or Cilium?",
  pairs: choice,
  points: choicePoints,
  series: ["Calico", "Cilium"],
  verdict: (dataset, { from, to }, changes) =>
    `${to.name} vs ${from.name}: ${gainsAndCosts(dataset, changes)}`,
  caveats: ({ definition }) => [
    "Both carry more than most nodes ask for: features and what the team knows usually decide.",
    ...(definition.countsSoftirq
      ? []
      : ["CPU is counted without softirq, so a difference in it decides nothing by itself."]),
  ],
});
