/** For tests: the datasets that are shipped. Nothing else imports this. */
import { catalogueOf, datasetIn } from "@/lib/dataset/data-folder";
import type { Dataset } from "@/lib/dataset/dataset";
import type { Definition } from "@/lib/dataset/definition";
import { loadFolder } from "@/lib/dataset/load-dataset";
import { historyEditions } from "@/lib/history/history-editions";
import type { Editions } from "@/lib/history/installations";
import { vocabularyOf, type Vocabulary } from "@/lib/view/view-fields";

/** The datasets by id, and all of them. */
export type ShippedId = "2024-01" | "2020-08";
export const shippedIds: readonly ShippedId[] = ["2024-01", "2020-08"];

/** A shipped dataset. */
export function shippedDataset(id: ShippedId): Dataset {
  return datasetIn(loadFolder(), { id });
}

/** The definition of a shipped dataset. */
export function shippedDefinition(id: ShippedId): Definition {
  return shippedDataset(id).definition;
}

/** The definitions of all shipped datasets. */
export const shippedCatalogue = () => catalogueOf(loadFolder());

/** The words of links to a shipped dataset, with the others to be named. */
export function shippedVocabulary(id: ShippedId): Vocabulary {
  return vocabularyOf(shippedDataset(id), shippedCatalogue());
}

/** The two datasets of the history page. */
export function shippedHistory(): Editions {
  const editions = historyEditions(loadFolder());
  if (!editions) throw new Error("the settings name no history");
  return editions;
}
