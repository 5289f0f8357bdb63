import { editionOf, type Catalogue } from "@/lib/dataset/catalogue";
import type { Definition } from "@/lib/dataset/definition";
import { wordsOf } from "@/lib/link/words";

/** The dataset that a query names, the default one where it names none: what the rest of the query is decoded by. */
export function linkEdition(query: string | URLSearchParams, catalogue: Catalogue): Definition {
  const [first] = wordsOf(new URLSearchParams(query).getAll("edition"));
  return editionOf(catalogue, first ?? null);
}
