import type { Metric } from "@/lib/dataset/metrics";
import type { CompareMode } from "./view-state";

/** How a metric is compared under a view's choice: in its own unit where a percent of its difference would mislead. */
export function compareModeOf(
  { percentDifference }: Pick<Metric, "percentDifference">,
  compare: CompareMode,
): CompareMode {
  return compare === "percent" && !percentDifference ? "difference" : compare;
}
