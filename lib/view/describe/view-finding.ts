import { gigabitsPerSecond } from "@/lib/units";
import { formatShort } from "@/lib/format";
import { encryptionLoss, lostWords } from "@/lib/statistics/encryption-loss";
import { findSaturation } from "@/lib/statistics/saturation";
import type { ViewResult } from "@/lib/view/select/view-result";
import { describeView } from "./describe-view";

/** What a view's figures say, in a sentence without a full stop; null where no one finding is theirs. Of the whole dataset: no filter changes it. */
export function viewFinding({ view, dataset, tests, rows }: ViewResult): string | null {
  const [test] = tests;
  if (!test || tests.length > 1 || rows.length === 0) return null;
  if (view.metric !== "bandwidth" || view.compare !== "absolute") return null;
  if (view.chart === "encryption") {
    const loss = encryptionLoss(dataset, test);
    return loss === null || loss <= 0 ? null : `Encryption costs ${lostWords(loss)} of the bandwidth`;
  }
  const saturation = view.chart === "bars" ? findSaturation(dataset, test) : null;
  if (!saturation) return null;
  const link = formatShort(gigabitsPerSecond(dataset.definition.lab.linkBitsPerSecond));
  const { count, apart } = saturation;
  return `Without encryption ${count} of ${count + apart.length} variants fill the ${link} Gbit/s link`;
}

/** What a view is headed by and shared as: its finding, or what it shows where it has none. */
export function viewTitle(result: ViewResult): string {
  return viewFinding(result) ?? describeView(result);
}
