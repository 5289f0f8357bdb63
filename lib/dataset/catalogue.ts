import type { Definition } from "./definition";

/** The definitions of the datasets that are served, the newest first; one is the default. */
export type Catalogue = readonly Definition[];

/** A definition without what the method page alone says of it, as pages carry it to the browser. */
export function withoutProse(definition: Definition): Definition {
  return { ...definition, notes: [], lab: { ...definition.lab, description: "" } };
}

/** The dataset that a link means where it names none. Throws where none is marked: a loaded catalogue has one. */
export function defaultOf(catalogue: Catalogue): Definition {
  const found = catalogue.find(({ isDefault }) => isDefault);
  if (!found) throw new Error("no dataset of the catalogue is the default");
  return found;
}

/** The dataset of an id, in any case of letters; the default where the id is none of the catalogue's. */
export function editionOf(catalogue: Catalogue, id: string | null): Definition {
  return catalogue.find((definition) => definition.id === id?.trim().toLowerCase()) ?? defaultOf(catalogue);
}
