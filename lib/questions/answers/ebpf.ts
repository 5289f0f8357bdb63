import type { Dataset } from "@/lib/dataset/dataset";
import { choicePoints, defaultInstall, gainsAndCosts, pairQuestion, plainVariants, type Pair } from "./pairs";

/** Each install with an eBPF data plane and the default install of the same CNI with another one. */
function ebpfPairs(dataset: Dataset): readonly Pair[] {
  return plainVariants(dataset).flatMap((to) => {
    const from = defaultInstall(dataset, to.cni);
    const isOther = from && from.dataPlane !== "ebpf" && from.dataPlane !== to.dataPlane;
    return to.dataPlane === "ebpf" && isOther ? [{ from, to }] : [];
  });
}

/** What the eBPF data plane of a CNI brings against its other one. */
export const ebpf = pairQuestion({
  id: "ebpf",
  ask: "Is eBPF worth it?",
  pairs: ebpfPairs,
  points: choicePoints,
  series: ["other data plane", "eBPF"],
  verdict: (dataset, { from }, changes) => {
    const decisive = changes.filter(
      ({ metric, test, is }) =>
        is !== "same" && (test === "dts" || test === "dtm" || metric.id === "memory-overhead"),
    );
    return decisive.length === 0
      ? `eBPF changes nothing that is certain in ${from.name}`
      : `eBPF makes ${from.name} ${gainsAndCosts(dataset, decisive)}`;
  },
  caveats: (_, { from, to }) => [
    "Cilium always uses eBPF, so it has no pair of its own here. Only a pair of one CNI isolates the data plane.",
    ...(from.kubeProxy === "kept" && to.kubeProxy === "replaced"
      ? [`${to.name} also replaces kube-proxy, which matters on the path via a Service.`]
      : []),
  ],
});
