import type { Question } from "../question";
import {
  changesAt,
  choicePoints,
  defaultInstall,
  gainsAndCosts,
  pairExhibits,
  pairSentences,
  plainVariants,
} from "./pairs";

/** The default installs of the two CNIs that are compared most. */
export const calicoOrCilium: Question = {
  id: "calico-or-cilium",
  ask: "Calico or Cilium?",
  answer: ({ dataset }) => {
    const [from, to] = [defaultInstall(dataset, "calico"), defaultInstall(dataset, "cilium")];
    if (!from || !to) return null;
    const changes = changesAt(dataset, { from, to }, choicePoints);
    if (changes.length === 0) return null;
    const ebpf = plainVariants(dataset).find(
      ({ cni, dataPlane }) => cni === "calico" && dataPlane === "ebpf",
    );
    const pairs = [{ from, to }, ...(ebpf ? [{ from: ebpf, to }] : [])];
    return {
      verdict: `${to.name} vs ${from.name}: ${gainsAndCosts(
        dataset,
        changes.filter(({ metric }) => metric.bound === null),
      )}`,
      because: pairSentences(dataset, pairs, choicePoints),
      exhibits: pairExhibits(dataset, pairs, ["Calico", "Cilium"], choicePoints),
      caveats: [
        "Both carry more than most nodes ask for: features and what the team knows usually decide.",
        ...(dataset.definition.countsSoftirq
          ? []
          : ["CPU is counted without softirq, so a difference in it decides nothing by itself."]),
      ],
    };
  },
};
