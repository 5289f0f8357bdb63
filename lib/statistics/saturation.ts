import type { Dataset } from "@/lib/dataset/dataset";
import type { TestId } from "@/lib/dataset/tests";
import { BARE_METAL } from "@/lib/dataset/facts/dimensions";
import { measureTest, type Measurement } from "./measure-test";

const WITHIN = 0.05;
/** Share of a link from which it, and not what sends, is the limit. */
export const FILLED_SHARE = 1 - WITHIN;

/** A test on which bandwidth cannot distinguish the plain variants. Bandwidths are medians in bit/s. */
export interface Saturation {
  readonly test: TestId;
  readonly count: number;
  readonly min: number;
  readonly max: number;
  /** Plain variants that differ from the rest and are named with their median: those on VPP, measured untuned. */
  readonly apart: readonly Measurement[];
}

/**
 * Whether the plain variants' bandwidth medians are all within 5 % of the link or of each other.
 * VPP is not counted among them: it was measured untuned, and is returned in `apart` instead.
 */
export function findSaturation(dataset: Dataset, test: TestId): Saturation | null {
  const plain = [
    ...measureTest(dataset, test, { metric: "bandwidth", role: "both", stat: "median" }).values(),
  ].filter(
    ({ variant, figure }) => figure !== null && variant.encryption === "none" && variant.cni !== BARE_METAL,
  );
  const apart = plain.filter(({ variant }) => variant.dataPlane === "vpp");
  const medians = plain.filter((row) => !apart.includes(row)).map(({ figure }) => figure as number);
  if (medians.length < 2) return null;
  const [min, max] = [Math.min(...medians), Math.max(...medians)];
  const saturated =
    min >= dataset.definition.lab.linkBitsPerSecond * FILLED_SHARE || min >= max * (1 - WITHIN);
  return saturated ? { test, count: medians.length, min, max, apart } : null;
}
