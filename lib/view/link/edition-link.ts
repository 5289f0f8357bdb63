import { defaultOf, editionOf, type Catalogue } from "@/lib/dataset/catalogue";
import type { Definition } from "@/lib/dataset/definition";
import { decodeLink, encodeLink } from "@/lib/link/link";
import type { Problem } from "@/lib/link/problem";
import { decodeWord, wordsOf } from "@/lib/link/words";

const fields = [{ name: "edition", noun: "edition" }] as const;

/** What any query string of a page that is about one dataset comes to: which one. Never throws. */
export function decodeEditionLink(
  search: string | URLSearchParams,
  catalogue: Catalogue,
): { readonly edition: Definition; readonly problems: readonly Problem[] } {
  const ids = catalogue.map(({ id }) => id);
  const { state, problems } = decodeLink(search, fields, (field, given, _before, report) =>
    decodeWord(field, given, ids, defaultOf(catalogue).id, report),
  );
  return { edition: editionOf(catalogue, state.edition as string), problems };
}

/** The query of a page about a dataset, without `?`: empty for the default one. */
export function encodeEditionLink({ id, isDefault }: Definition): string {
  return encodeLink([["edition", isDefault ? null : id]]);
}

/** The address of a page about a dataset: `/findings?edition=2020-08&v=1`. */
export function editionHref(page: string, edition: Definition): string {
  const query = encodeEditionLink(edition);
  return `${page}${query && `?${query}`}`;
}

/** The address of a variant's page in its dataset: `/variants/cilium`. */
export function variantHref(edition: Definition, id: string): string {
  return editionHref(`/variants/${id}`, edition);
}

/** The dataset that a query names, the default one where it names none: what the rest of the query is decoded by. */
export function editionNamedIn(query: string | URLSearchParams, catalogue: Catalogue): Definition {
  const [first] = wordsOf(new URLSearchParams(query).getAll("edition"));
  return editionOf(catalogue, first ?? null);
}
