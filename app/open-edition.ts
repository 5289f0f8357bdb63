import { loadDataset } from "@/lib/dataset/load-dataset";
import type { LoadedDataset } from "@/lib/dataset/read-dataset";
import { linkEdition } from "@/lib/view/link-edition";

/** The edition that a query names, the latest where it names none. Throws as `loadDataset` does. */
export function openEdition(query: URLSearchParams): LoadedDataset {
  return loadDataset(linkEdition(query));
}
