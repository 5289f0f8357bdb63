import type { Variant } from "@/lib/dataset/dataset";
import { formatNumber } from "@/lib/format";
import { nodeLoad } from "@/lib/recommend/budget/node-load";
import type { Setting } from "@/lib/recommend/score/aim-runs";
import { thresholds } from "@/lib/recommend/score/thresholds";
import { gigabitsPerSecond } from "@/lib/units";

/** How much of the reader's link a variant carries. */
export interface Reach {
  /** Gbit/s, at most the link's speed. */
  readonly gigabits: number;
  /** Share of the link, 0 to 1. */
  readonly share: number;
  /** `fills`: all of the link. `lab`: as much as the lab's slower link could show. `part`: less. */
  readonly kind: "fills" | "lab" | "part";
}

/** What a variant carries of the reader's link; null where it is not known. */
export function reachOf(
  setting: Pick<Setting, "dataset" | "profile" | "traffic">,
  variant: Variant,
): Reach | null {
  const { bitsPerSecond } = nodeLoad(setting, variant);
  if (bitsPerSecond === null) return null;
  const link = Number(setting.profile.link);
  const lab = gigabitsPerSecond(setting.dataset.definition.lab.linkBitsPerSecond);
  const measured = gigabitsPerSecond(bitsPerSecond);
  const fills = measured >= thresholds.carries * Math.min(link, lab);
  const gigabits = fills && link <= lab ? link : Math.min(measured, link);
  return { gigabits, share: gigabits / link, kind: !fills ? "part" : link <= lab ? "fills" : "lab" };
}

/** "all of your 10 Gbit/s", "8.07 of your 10 Gbit/s", "at least 39.2 of your 100 Gbit/s". */
export function reachWords({ gigabits, kind }: Reach, link: string): string {
  if (kind === "fills") return `all of your ${link} Gbit/s`;
  return `${kind === "lab" ? "at least " : ""}${formatNumber(gigabits)} of your ${link} Gbit/s`;
}
