import { NOT_STATED } from "./dimensions";
import { formatCount } from "@/lib/format";
import type { Variant } from "@/lib/dataset/dataset";

/** Pod MTUs that differ by more than this factor make packets so different in number that their cost is no longer the CNI's. */
const MTU_FACTOR = 2;

/** A pod MTU in a table or a sentence. */
export function mtuText(podMtu: number | null): string {
  return podMtu === null ? NOT_STATED : formatCount(podMtu);
}

/** The least and the greatest pod MTU that is known of some variants, in bytes. */
function mtuRange(variants: readonly Variant[]): readonly [least: number, most: number] {
  const mtus = variants.flatMap(({ podMtu }) => podMtu ?? []);
  return [Math.min(...mtus), Math.max(...mtus)];
}

/** Whether some variants' pods differ so much in MTU that it explains much of a difference between them. */
export function differInMtu(variants: readonly Variant[]): boolean {
  const [least, most] = mtuRange(variants);
  return variants.length > 0 && most > MTU_FACTOR * least;
}

/** The pod MTUs of some variants, at least one: `1,376 to 9,000 bytes`. */
export function mtuRangeText(variants: readonly Variant[]): string {
  const [least, most] = mtuRange(variants);
  return `${formatCount(least)} to ${formatCount(most)} bytes`;
}

/** That some variants' pods differ much in MTU and what follows, a text; none where they do not. */
export function mtuCaution(variants: readonly Variant[]): readonly string[] {
  if (!differInMtu(variants)) return [];
  return [
    `The pods’ MTUs go from ${mtuRangeText(variants)}: a smaller one means more packets for the same bytes, whatever the CNI. Compare like with like.`,
  ];
}
