import type { Dataset } from "@/lib/dataset/dataset";
import type { Definition } from "@/lib/dataset/definition";
import { hasDataFile, loadDataset, readDataFile } from "@/lib/dataset/files/load-dataset";
import { readSeconds } from "./read-seconds";
import type { VariantSeconds } from "./seconds";
import { isSecondsTest, secondsFileName } from "./seconds-file";

const loaded = new WeakMap<Dataset, Map<string, VariantSeconds | null>>();

/** Whether an edition's traffic was published second by second. Server only. */
export function hasSecondsFiles({ id }: Definition): boolean {
  return hasDataFile(secondsFileName(id, "provenance"));
}

/**
 * The seconds of a variant, read once a process from the dataset's folder; null where none were published. Server only. Throws a
 * `DatasetError` when the file does not fit.
 */
export function loadSeconds(
  variant: string,
  dataset: Dataset = loadDataset().dataset,
): VariantSeconds | null {
  const known = loaded.get(dataset) ?? new Map<string, VariantSeconds | null>();
  loaded.set(dataset, known);
  const found = known.get(variant);
  if (found !== undefined) return found;
  const { id, runs, testIds } = dataset.definition;
  const name = secondsFileName(id, variant);
  const seconds = hasDataFile(name)
    ? readSeconds(readDataFile(name), name, {
        edition: id,
        variant,
        runCount: runs,
        tests: testIds.filter(isSecondsTest),
      })
    : null;
  known.set(variant, seconds);
  return seconds;
}
