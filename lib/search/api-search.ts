import { countOf } from "@/lib/format";
import type { Entry } from "./entries";
import { search } from "./search";

/** How many suggestions are given. */
const MOST = 8;

/** An entry as the API gives it. */
export type FoundEntry = Pick<Entry, "kind" | "label" | "href" | "about">;

/** The answer of `/api/search`: the best entries, how many there are in words, and what was probably meant. */
export interface ApiSearch {
  readonly found: readonly FoundEntry[];
  readonly text: string;
  readonly meant: string | null;
}

/** What a query finds in words: `12 results`. */
export function resultText(count: number, meant: string | null): string {
  if (count > 0) return countOf(count, "result");
  return meant === null ? "No result" : `No result. Did you mean ${meant}?`;
}

/** The best entries for a query. */
export function apiSearch(entries: readonly Entry[], query: string): ApiSearch {
  const { found, meant } = search(entries, query);
  return {
    found: found.slice(0, MOST).map(({ kind, label, href, about }) => ({ kind, label, href, about })),
    text: resultText(found.length, meant),
    meant,
  };
}
