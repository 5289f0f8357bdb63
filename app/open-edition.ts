import type { LoadedDataset } from "@/lib/dataset/read-dataset";
import { editionIds, LATEST_EDITION } from "@/lib/dataset/editions";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { readWord } from "@/lib/link/words";

/** The edition that a query names, the latest where it names none. Throws as `loadDataset` does. */
export function openEdition(query: URLSearchParams): LoadedDataset {
  return loadDataset(readWord(query, "edition", editionIds) ?? LATEST_EDITION);
}
