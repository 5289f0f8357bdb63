import type { Variant } from "@/lib/dataset/dataset";
import {
  carriesPeak,
  coresSame,
  memorySame,
  type LoadOf,
  type SameBecause,
} from "@/lib/recommend/answer/answer";
import { nodeLoad } from "@/lib/recommend/budget/node-load";
import type { Setting } from "@/lib/recommend/score/aim-runs";

/** What moving from one variant to another changes on a node at the peak. */
export interface NodeDifference {
  readonly from: Variant;
  readonly to: Variant;
  /** Cores, positive where `to` uses more; null where either is unknown, or does not carry the peak that they would be of. */
  readonly cores: number | null;
  readonly coresSame: SameBecause | null;
  /** Bytes, positive where `to` uses more; null where either is unknown. */
  readonly memoryBytes: number | null;
  readonly memorySame: SameBecause | null;
}

/** The load of a variant with what judging it needs. */
export function loadOf(setting: Setting, variant: Variant): LoadOf {
  return { ...nodeLoad(setting, variant), encryption: variant.encryption };
}

const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);

/** What moving would change, and whether a reader would notice. */
export function nodeDifference(setting: Setting, from: Variant, to: Variant): NodeDifference {
  const [a, b] = [from, to].map((variant) => {
    const load = loadOf(setting, variant);
    return carriesPeak(setting, load) ? load : { ...load, cores: null };
  }) as [LoadOf, LoadOf];
  return {
    from,
    to,
    cores: minus(b.cores, a.cores),
    coresSame: coresSame(setting, a, b),
    memoryBytes: minus(b.memoryBytes, a.memoryBytes),
    memorySame: memorySame(setting, a, b),
  };
}

/** What a difference comes to for a reader: nothing to notice, for the better or the worse, or some of each. */
export type Judgement = "same" | "better" | "worse" | "mixed";

/** Judges moving by what a reader would notice. What cannot be compared counts as the same: it decides nothing. */
export function judgeDifference(difference: NodeDifference): Judgement {
  const { cores, memoryBytes } = difference;
  const noticed = [
    difference.coresSame === null ? cores : null,
    difference.memorySame === null ? memoryBytes : null,
  ].filter((change) => change !== null);
  const [better, worse] = [noticed.some((change) => change < 0), noticed.some((change) => change > 0)];
  if (better && worse) return "mixed";
  return better ? "better" : worse ? "worse" : "same";
}
