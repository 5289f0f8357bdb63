import type { Dataset } from "@/lib/dataset/dataset";
import type { Question } from "../question";
import {
  changesAt,
  defaultInstall,
  gainsAndCosts,
  pairExhibits,
  pairSentences,
  plainVariants,
  type Pair,
  type Point,
} from "./pairs";

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
export const kubeProxy: Question = {
  id: "kube-proxy",
  ask: "What does kube-proxy replacement bring?",
  answer: ({ dataset }) => {
    const pairs = replacedPairs(dataset);
    const found = pairs.map((pair) => ({ pair, changes: changesAt(dataset, pair, points) }));
    const [first] = found.filter(({ changes }) => changes.length > 0);
    if (!first) return null;
    return {
      verdict: `Replacing kube-proxy in ${first.pair.from.name}: ${gainsAndCosts(dataset, first.changes)}`,
      because: pairSentences(dataset, pairs, points),
      exhibits: pairExhibits(dataset, pairs, ["kube-proxy kept", "replaced"], points),
      caveats: [
        "The tests use a handful of Services. kube-proxy’s cost grows with thousands of them, which was not measured.",
        "New connections per second were not measured either.",
      ],
    };
  },
};
