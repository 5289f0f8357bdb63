import type { Variant } from "@/lib/dataset/dataset";
import { formatCount } from "@/lib/format";

/** Pod MTUs that differ by more than this factor make packets so different in number that their cost is no longer the CNI's. */
const MTU_FACTOR = 2;

/** That some variants' pods differ much in MTU and what follows; null where they do not. */
export function mtuWords(variants: readonly Variant[]): string | null {
  const mtus = variants.map(({ podMtu }) => podMtu);
  const [least, most] = [Math.min(...mtus), Math.max(...mtus)];
  if (mtus.length === 0 || most <= MTU_FACTOR * least) return null;
  return `The pods’ MTUs go from ${formatCount(least)} to ${formatCount(most)} bytes: a smaller one means more packets for the same bytes, whatever the CNI. Compare like with like.`;
}
