import type { DataFolder } from "@/lib/dataset/files/data-folder";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { searchEntries, type Entry } from "@/lib/search/entries";

const indexed = new WeakMap<DataFolder, readonly Entry[]>();

/** Everything that the search finds in the data folder; made once for each folder. Throws as `loadFolder` does. */
export function searchIndex(): readonly Entry[] {
  const folder = loadFolder();
  const known = indexed.get(folder) ?? searchEntries(folder.datasets.map(({ dataset }) => dataset));
  indexed.set(folder, known);
  return known;
}
