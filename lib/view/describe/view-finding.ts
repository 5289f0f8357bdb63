import { BARE_METAL } from "@/lib/dataset/facts/dimensions";
import type { Variant } from "@/lib/dataset/dataset";
import { gigabitsPerSecond } from "@/lib/units";
import { formatShort } from "@/lib/format";
import { encryptionLoss, lostWords } from "@/lib/statistics/encryption-loss";
import { findSaturation } from "@/lib/statistics/saturation";
import type { ViewResult } from "@/lib/view/select/view-result";
import { describeView } from "./describe-view";
import { leadersFinding } from "./leaders";

/**
 * What a view's figures say, in a sentence without a full stop; null where they carry no one finding. One about all
 * variants of a kind is given only where no filter hides any of them: no filter changes a figure.
 */
export function viewFinding(result: ViewResult): string | null {
  const { view, dataset, tests, rows, variants } = result;
  const shown = new Set(variants.map(({ id }) => id));
  const isWhole = (isAbout: (variant: Variant) => boolean) =>
    dataset.variants.filter(isAbout).every(({ id }) => shown.has(id));
  const [test] = tests;
  if (!test || tests.length > 1 || rows.length === 0) return null;
  if (view.compare !== "absolute") return null;
  if (view.chart === "encryption" && view.metric === "bandwidth") {
    const loss = encryptionLoss(dataset, test);
    const isAll = isWhole(({ encryption, plainSibling, id }) =>
      encryption === "none" ? dataset.variants.some((one) => one.plainSibling === id) : plainSibling !== null,
    );
    return loss === null || loss <= 0 || !isAll
      ? null
      : `Encryption costs ${lostWords(loss)} of the bandwidth`;
  }
  if (view.chart !== "bars") return null;
  const saturation = view.metric === "bandwidth" ? findSaturation(dataset, test) : null;
  const isPlain = ({ cni, encryption }: Variant) => encryption === "none" && cni !== BARE_METAL;
  if (!saturation || !isWhole(isPlain)) return leadersFinding(result);
  const link = formatShort(gigabitsPerSecond(dataset.definition.lab.linkBitsPerSecond));
  const { count, apart } = saturation;
  return `Without encryption ${count} of ${count + apart.length} variants fill the ${link} Gbit/s link`;
}

/** What a view is headed by and shared as: its finding, or what it shows where it has none. */
export function viewTitle(result: ViewResult): string {
  return viewFinding(result) ?? describeView(result);
}
