import type { Catalogue } from "@/lib/dataset/catalogue";
import { catalogueOf, loadedIn } from "@/lib/dataset/files/data-folder";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import type { Problem } from "@/lib/link/problem";
import type { LoadedDataset } from "@/lib/dataset/files/read-dataset";
import { decodeEditionLink, editionNamedIn } from "@/lib/view/link/edition-link";
import { vocabularyOf, type Vocabulary } from "@/lib/view/link/view-fields";

/** A dataset that a query names, and what the rest of the query may say. */
export interface OpenedEdition extends LoadedDataset {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
}

/** What a link to a page about a dataset opens. */
export interface OpenedLink extends LoadedDataset {
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
}

/** The dataset of a page whose link names nothing else, and what of the link could not be used. Throws as `loadFolder` does. */
export function openEditionLink(query: string | URLSearchParams): OpenedLink {
  const folder = loadFolder();
  const catalogue = catalogueOf(folder);
  const { edition, problems } = decodeEditionLink(query, catalogue);
  return { ...loadedIn(folder, edition), catalogue, problems };
}

/** The dataset that a query names, the default one where it names none. Throws as `loadFolder` does. */
export function openEdition(query: URLSearchParams): OpenedEdition {
  const folder = loadFolder();
  const catalogue = catalogueOf(folder);
  const loaded = loadedIn(folder, editionNamedIn(query, catalogue));
  return { ...loaded, catalogue, vocabulary: vocabularyOf(loaded.dataset, catalogue) };
}

/** What links may say of each dataset, in the catalogue's order. Throws as `loadFolder` does. */
export function everyVocabulary(): readonly Vocabulary[] {
  const folder = loadFolder();
  return folder.datasets.map(({ dataset }) => vocabularyOf(dataset, catalogueOf(folder)));
}
