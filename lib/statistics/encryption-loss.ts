import type { Dataset } from "@/lib/dataset/dataset";
import type { TestId } from "@/lib/dataset/tests";
import { measureTest } from "./measure-test";
import { median } from "./summarise-runs";

/**
 * How much of the bandwidth encryption costs on a test, in percent: the median over every encrypted variant and the same install without.
 * Null without such a pair. Of the whole dataset: no filter changes it.
 */
export function encryptionLoss(dataset: Dataset, test: TestId): number | null {
  const rows = measureTest(dataset, test, { metric: "bandwidth", role: "both", stat: "median" });
  const figure = (id: string) => {
    const row = rows.get(id);
    return !row || row.notComparable ? null : row.figure;
  };
  const lost = dataset.variants.flatMap(({ id, encryption, plainSibling }) => {
    if (encryption === "none" || plainSibling === null) return [];
    const [plain, encrypted] = [figure(plainSibling), figure(id)];
    return plain === null || encrypted === null || plain === 0 ? [] : [100 * (1 - encrypted / plain)];
  });
  return median(lost);
}

/** Fractions with a name, each with the percentages that round to it. */
const named = [
  [47, 53, "half"],
  [64, 69, "two thirds"],
  [72, 80, "three quarters"],
] as const;

/** A loss in words where it has a short name: "three quarters", "58 %". */
export function lostWords(percent: number): string {
  const found = named.find(([from, to]) => percent >= from && percent <= to);
  return found ? found[2] : `${Math.round(percent)} %`;
}
