import type { Variant } from "@/lib/dataset/dataset";
import { BARE_METAL_DIRECT } from "@/lib/statistics/compare";
import { BARE_METAL } from "@/lib/dataset/facts/dimensions";

/** A baseline as headings and column heads name it: by the variant's name, by its id where `variants` has it not. */
export function baselineLabel(baseline: string, variants: readonly Variant[]): string {
  if (baseline === BARE_METAL) return "bare metal";
  if (baseline === BARE_METAL_DIRECT) return "bare metal, direct";
  return variants.find(({ id }) => id === baseline)?.name ?? baseline;
}
