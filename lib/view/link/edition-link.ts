import { editionOf, type Catalogue } from "@/lib/dataset/catalogue";
import type { Definition } from "@/lib/dataset/definition";
import { editionParameter } from "@/lib/link/edition-parameter";
import { linkCodec, versioned } from "@/lib/link/link";
import type { Problem } from "@/lib/link/problem";
import { wordsOf } from "@/lib/link/words";

/** What any query string of a page that is about one dataset comes to: which one. Never throws. */
export function decodeEditionLink(
  search: string | URLSearchParams,
  catalogue: Catalogue,
): { readonly edition: Definition; readonly problems: readonly Problem[] } {
  const { state, problems } = linkCodec({ edition: editionParameter(catalogue) }).decode(search);
  return { ...state, problems };
}

/** What a link needs to know of a dataset. */
export type LinkedEdition = Pick<Definition, "id" | "isDefault">;

/** The query of a page about a dataset, without `?`: empty for the default one. */
export function encodeEditionLink({ id, isDefault }: LinkedEdition): string {
  return isDefault ? "" : versioned(`edition=${id}`);
}

/** The address of a page about a dataset: `/findings?edition=2020-08&v=1`. */
export function editionHref(page: string, edition: LinkedEdition): string {
  const query = encodeEditionLink(edition);
  return `${page}${query && `?${query}`}`;
}

/** The address of a variant's page in its dataset: `/variants/cilium`. */
export function variantHref(edition: LinkedEdition, id: string): string {
  return editionHref(`/variants/${id}`, edition);
}

/** The dataset that a query names, the default one where it names none: what the rest of the query is decoded by. */
export function editionNamedIn(query: string | URLSearchParams, catalogue: Catalogue): Definition {
  const [first] = wordsOf(new URLSearchParams(query).getAll("edition"));
  return editionOf(catalogue, first ?? null);
}
