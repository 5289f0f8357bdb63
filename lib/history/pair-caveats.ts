import type { Variant } from "@/lib/dataset/dataset";
import { formatCount } from "@/lib/format";

/** Share of the larger MTU above which two MTUs count as different. */
const MTU_TOLERANCE = 0.1;

/** Whether two pod MTUs differ by more than a tenth of the larger. */
export function mtusDiffer(a: number, b: number): boolean {
  return Math.abs(a - b) > MTU_TOLERANCE * Math.max(a, b);
}

/** An edition's side of a pair. */
export interface CaveatSide {
  readonly edition: string;
  readonly variant: Variant;
}

/** Why the two sides of a pair are not alike besides CNI versions, kernels and machines, which differ in all. The MTU, the largest, first. */
export function pairCaveats(older: CaveatSide, newer: CaveatSide): string[] {
  const caveats: string[] = [];
  const [small, large] = [older.variant.podMtu, newer.variant.podMtu].sort((a, b) => a - b);
  if (small !== undefined && large !== undefined && mtusDiffer(small, large))
    caveats.push(
      `Not comparable by MTU: ${formatCount(older.variant.podMtu)} bytes in ${older.edition} against ${formatCount(newer.variant.podMtu)} in ${newer.edition}. For the same bytes the smaller needs ${Math.round(large / small)} times the packets.`,
    );
  if (older.variant.encapsulation !== newer.variant.encapsulation)
    caveats.push(
      `Encapsulation: ${older.variant.encapsulation} in ${older.edition}, ${newer.variant.encapsulation} in ${newer.edition}.`,
    );
  return caveats;
}
