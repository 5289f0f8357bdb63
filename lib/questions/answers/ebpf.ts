import type { Dataset } from "@/lib/dataset/dataset";
import type { Question } from "../question";
import {
  changesAt,
  choicePoints,
  defaultInstall,
  gainsAndCosts,
  pairExhibits,
  pairSentences,
  plainVariants,
  type Pair,
} from "./pairs";

/** Each install with an eBPF data plane and the default install of the same CNI with another one. */
function ebpfPairs(dataset: Dataset): readonly Pair[] {
  return plainVariants(dataset).flatMap((to) => {
    const from = defaultInstall(dataset, to.cni);
    const isOther = from && from.dataPlane !== "ebpf" && from.dataPlane !== to.dataPlane;
    return to.dataPlane === "ebpf" && isOther ? [{ from, to }] : [];
  });
}

/** What the eBPF data plane of a CNI brings against its other one. */
export const ebpf: Question = {
  id: "ebpf",
  ask: "Is eBPF worth it?",
  answer: ({ dataset }) => {
    const pairs = ebpfPairs(dataset);
    const [first] = pairs;
    if (!first) return null;
    const changes = changesAt(dataset, first, choicePoints);
    if (changes.length === 0) return null;
    const decisive = changes.filter(
      ({ metric, test, is }) =>
        is !== "same" && (test === "dts" || test === "dtm" || metric.id === "memory-overhead"),
    );
    return {
      verdict:
        decisive.length === 0
          ? `eBPF changes nothing that is certain in ${first.from.name}`
          : `eBPF makes ${first.from.name} ${gainsAndCosts(dataset, decisive)}`,
      because: pairSentences(dataset, pairs, choicePoints),
      exhibits: pairExhibits(dataset, pairs, ["other data plane", "eBPF"], choicePoints),
      caveats: [
        "Cilium always uses eBPF, so it has no pair of its own here. Only a pair of one CNI isolates the data plane.",
        ...(first.from.kubeProxy === "kept" && first.to.kubeProxy === "replaced"
          ? [`${first.to.name} also replaces kube-proxy, which matters on the path via a Service.`]
          : []),
      ],
    };
  },
};
