import type { Catalogue } from "@/lib/dataset/catalogue";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import type { Definition } from "@/lib/dataset/definition";
import type { LoadedDataset } from "./read-dataset";
import type { SiteSettings } from "./site-settings";

/** Every dataset of a data folder, and how the site shows them. */
export interface DataFolder {
  /** By when they were measured, the newest first. */
  readonly datasets: readonly LoadedDataset[];
  readonly settings: SiteSettings;
}

const catalogues = new WeakMap<DataFolder["datasets"], Catalogue>();

/** The definitions of a folder's datasets, the newest first. The same list each time. */
export function catalogueOf({ datasets }: DataFolder): Catalogue {
  const catalogue = catalogues.get(datasets) ?? datasets.map(({ dataset }) => dataset.definition);
  catalogues.set(datasets, catalogue);
  return catalogue;
}

/** A dataset by its definition, with its source files. Throws where the folder has none of its id. */
export function loadedIn({ datasets }: DataFolder, { id }: Pick<Definition, "id">): LoadedDataset {
  const found = datasets.find(({ dataset }) => dataset.definition.id === id);
  if (!found) throw new Error(`there is no dataset ${id}`);
  return found;
}

/** A dataset by its definition. Throws where the folder has none of its id. */
export function datasetIn(folder: DataFolder, definition: Pick<Definition, "id">): Dataset {
  return loadedIn(folder, definition).dataset;
}

/** A variant by its id, in the wanted dataset where that has it, else in the default one, else in the newest that does; null where none does. */
export function findVariant(
  folder: DataFolder,
  wanted: Definition,
  id: string | undefined,
): (LoadedDataset & { readonly variant: Variant }) | null {
  const isFirst = ({ dataset: { definition } }: LoadedDataset) =>
    definition.id === wanted.id ? 0 : definition.isDefault ? 1 : 2;
  const inOrder = [...folder.datasets].sort((a, b) => isFirst(a) - isFirst(b));
  for (const loaded of inOrder) {
    const variant = loaded.dataset.variants.find((known) => known.id === id);
    if (variant) return { ...loaded, variant };
  }
  return null;
}
