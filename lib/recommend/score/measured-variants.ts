import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { testLabel } from "@/lib/dataset/test-labels";
import { joinWords } from "@/lib/format";
import { missingReasons } from "@/lib/statistics/summarise-runs";
import { measurementsOn } from "./measurements";
import type { Profile } from "@/lib/recommend/profile/profile";
import type { Exclusion } from "./requirements";
import { profileTraffic } from "@/lib/recommend/profile/traffic";

/** The variants that carried a profile's traffic in some run of some test, and why the rest cannot be judged. */
export interface Measured {
  readonly variants: readonly Variant[];
  readonly excluded: readonly Exclusion[];
}

/** Parts the variants by whether the edition has any bandwidth of them on the profile's main tests. Bare metal is among the measured. */
export function measuredVariants(dataset: Dataset, profile: Profile): Measured {
  const { main } = profileTraffic(profile, dataset.definition);
  const bandwidth = main.map((test) => measurementsOn(dataset, "bandwidth", test));
  const bandwidthOf = ({ id }: Variant) => bandwidth.flatMap((rows) => rows.get(id)?.summary ?? []);
  const isMeasured = (variant: Variant) =>
    variant.cni === "baremetal" || bandwidthOf(variant).some(({ n }) => n > 0);
  const excluded = dataset.variants
    .filter((variant) => !isMeasured(variant))
    .map((variant): Exclusion => {
      const reasons = [...new Set(bandwidthOf(variant).flatMap(missingReasons))];
      return {
        variant: variant.id,
        requirement: "traffic",
        reason: ["No run of it carried this traffic.", ...reasons].join(" "),
        evidence: `The benchmark's results of ${joinWords(main.map((test) => testLabel(dataset.definition, test)))}.`,
      };
    });
  return { variants: dataset.variants.filter(isMeasured), excluded };
}
