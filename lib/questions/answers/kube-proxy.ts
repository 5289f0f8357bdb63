import type { Dataset } from "@/lib/dataset/dataset";
import { defaultInstall, gainsAndCosts, pairQuestion, plainVariants, type Pair, type Point } from "./pairs";

const points: readonly Point[] = [
  ["bandwidth", "sts"],
  ["bandwidth", "stm"],
  ["bandwidth", "dts"],
  ["efficiency", "stm"],
  ["memory-overhead", "idle"],
];

/** Each install that replaces kube-proxy and the default one of the same CNI and data plane that keeps it. */
function replacedPairs(dataset: Dataset): readonly Pair[] {
  return plainVariants(dataset).flatMap((to) => {
    const from = defaultInstall(dataset, to.cni);
    const isPair =
      from?.kubeProxy === "kept" && to.kubeProxy === "replaced" && from.dataPlane === to.dataPlane;
    return from && isPair ? [{ from, to }] : [];
  });
}

/** What replacing kube-proxy brings with everything else alike. */
export const kubeProxy = pairQuestion({
  id: "kube-proxy",
  ask: "What does kube-proxy replacement bring?",
  pairs: replacedPairs,
  points,
  series: ["kube-proxy kept", "replaced"],
  verdict: (dataset, { from }, changes) =>
    `Replacing kube-proxy in ${from.name}: ${gainsAndCosts(dataset, changes)}`,
  caveats: () => [
    "The tests use a handful of Services. kube-proxy’s cost grows with thousands of them, which was not measured.",
    "New connections per second were not measured either.",
  ],
});
