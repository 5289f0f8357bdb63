import { BARE_METAL_DIRECT } from "@/lib/statistics/compare";
import { BARE_METAL } from "@/lib/statistics/metric-runs";

/** A baseline as headings and column heads name it. */
export function baselineLabel(baseline: string): string {
  if (baseline === BARE_METAL) return "bare metal";
  return baseline === BARE_METAL_DIRECT ? "bare metal, direct" : baseline;
}
