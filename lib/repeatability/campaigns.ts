import { datasetIn, type DataFolder } from "@/lib/dataset/files/data-folder";
import type { Campaigns } from "./repeat-pairs";

/** The dataset of a folder that another one measured again, with that one; null where there is none. */
export function campaignsOf(folder: DataFolder): Campaigns | null {
  for (const { dataset } of folder.datasets) {
    const { repeats } = dataset.definition;
    const again = folder.datasets.find((other) => other.dataset.definition.id === repeats?.edition);
    if (again) return { earlier: dataset, later: datasetIn(folder, again.dataset.definition) };
  }
  return null;
}
