import type { Variant } from "@/lib/dataset/dataset";
import { formatCount } from "@/lib/format";

/** Share of the larger MTU above which two MTUs count as different. */
const MTU_TOLERANCE = 0.1;

/** Whether two pod MTUs differ by more than a tenth of the larger; one that is not known differs from none. */
export function mtusDiffer(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return false;
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
  const [before, after] = [older.variant.podMtu, newer.variant.podMtu];
  if (before !== null && after !== null && mtusDiffer(before, after))
    caveats.push(
      `Not comparable by MTU: ${formatCount(before)} bytes in ${older.edition} vs ${formatCount(after)} in ${newer.edition}. For the same bytes the smaller needs ${Math.round(Math.max(before, after) / Math.min(before, after))} times the packets.`,
    );
  if (older.variant.encapsulation !== newer.variant.encapsulation)
    caveats.push(
      `Encapsulation: ${older.variant.encapsulation} in ${older.edition}, ${newer.variant.encapsulation} in ${newer.edition}.`,
    );
  return caveats;
}
