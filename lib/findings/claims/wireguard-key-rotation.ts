import { metrics } from "@/lib/dataset/metrics";
import { evidenceView } from "../evidence-view";
import type { Claim } from "../finding";
import { cniVariants, fullLoadTest, figureCell, measure } from "../measured";

/** Whether WireGuard lacks key rotation: no benchmark figure says so. */
export const wireguardKeyRotation: Claim = {
  id: "wireguard-key-rotation",
  claim: "WireGuard in the CNIs has no key rotation.",
  rule: "A verdict needs a reading of how long keys were used. The benchmark's runs last a minute at most, and none of its figures is of keys: not testable with this data, or any like it.",
  check(dataset) {
    const encrypted = cniVariants(dataset).filter(({ encryption }) => encryption === "wireguard");
    const test = fullLoadTest(dataset);
    const cellsOf = encrypted.flatMap((variant) => {
      const measurement = test && measure(dataset, test, "bandwidth", variant);
      return measurement
        ? [{ label: variant.name, cells: [figureCell(dataset, "bandwidth", measurement)] }]
        : [];
    });
    return {
      verdict: "not-testable",
      counts: null,
      result: "Nothing about keys was measured. It is a question for each CNI's documentation.",
      evidence:
        test && cellsOf.length > 0
          ? [
              {
                title: "What there is of WireGuard: traffic figures",
                metric: "bandwidth",
                heads: [
                  { label: "Variant", unit: null },
                  { label: "Median", unit: metrics.bandwidth.unit.shown },
                ],
                rows: cellsOf,
                view: evidenceView(dataset, { metric: "bandwidth", tests: [test], variants: encrypted }),
              },
            ]
          : [],
      caveats: [
        "The recommendation page takes key rotation from the projects' documentation, each with its source.",
      ],
    };
  },
};
