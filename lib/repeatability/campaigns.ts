import type { Dataset } from "@/lib/dataset/dataset";
import type { DataFolder } from "@/lib/dataset/files/data-folder";
import type { Campaigns } from "./repeat-pairs";

/** The dataset that another one measured again, with that one; null where there is none. */
export function campaignsIn(datasets: readonly Dataset[]): Campaigns | null {
  for (const earlier of datasets) {
    const { repeats } = earlier.definition;
    const later = datasets.find(({ definition }) => definition.id === repeats?.edition);
    if (later) return { earlier, later };
  }
  return null;
}

/** As `campaignsIn`, of the datasets of a folder. */
export function campaignsOf({ datasets }: DataFolder): Campaigns | null {
  return campaignsIn(datasets.map(({ dataset }) => dataset));
}
