/** For tests: the datasets that are shipped. Nothing else imports this. */
import { catalogueOf, datasetIn } from "@/lib/dataset/files/data-folder";
import type { Dataset } from "@/lib/dataset/dataset";
import type { Definition, DefinitionFile } from "@/lib/dataset/definition";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { historyEditions } from "@/lib/history/history-editions";
import { historyWords, type HistoryWords } from "@/lib/history/history-state";
import type { Editions } from "@/lib/history/installations";
import type { ImportPlan } from "@/lib/import/import-plan";
import { variants2024 } from "@/lib/import/knb-2024/variant-facts-2024-01";
import { vocabularyOf, type Vocabulary } from "@/lib/view/link/view-fields";

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

/** A definition without what is made from the variants: as its file has it. */
export function definitionFileOf({
  isDefault,
  testIds,
  variantNames,
  streams,
  words,
  ...file
}: Definition): DefinitionFile {
  return file;
}

/** The definitions of all shipped datasets. */
export const shippedCatalogue = () => catalogueOf(loadFolder());

/** The words of links to a shipped dataset, with the other datasets to be named. */
export function shippedVocabulary(id: ShippedId): Vocabulary {
  return vocabularyOf(shippedDataset(id), shippedCatalogue());
}

/** The two datasets of the history page. */
export function shippedHistory(): Editions {
  const editions = historyEditions(loadFolder());
  if (!editions) throw new Error("the settings name no history");
  return editions;
}

/** The definitions of the shipped datasets by id. */
export const shippedEditions: Readonly<Record<ShippedId, Definition>> = {
  "2024-01": shippedDefinition("2024-01"),
  "2020-08": shippedDefinition("2020-08"),
};

/** The words of links to the history of the shipped datasets. */
export function shippedHistoryWords(): HistoryWords {
  const { older, newer } = shippedHistory();
  return historyWords(older.definition, newer.definition);
}

/** What the import of the published results of 2024-01 is to find. */
export const plan2024: ImportPlan = { definition: shippedEditions["2024-01"], variants: variants2024 };
