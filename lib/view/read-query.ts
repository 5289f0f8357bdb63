/** The query of a page as Next hands it over. */
export type PageQuery = Readonly<Record<string, string | string[] | undefined>>;

/** A page's query as search parameters, repeated ones kept. */
export function readPageQuery(query: PageQuery): URLSearchParams {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((text) => [name, text]),
  );
  return new URLSearchParams(pairs);
}

/** The longest query that the API reads, in characters. */
export const MAX_QUERY_LENGTH = 8000;

/** Why a raw query (without `?`) cannot be read as UTF-8 percent-encoded text of bounded length; null when it can. */
export function malformedQuery(raw: string): string | null {
  if (raw.length > MAX_QUERY_LENGTH)
    return `The query is ${raw.length} characters long; at most ${MAX_QUERY_LENGTH} are read.`;
  const bad = /%(?![0-9a-fA-F]{2})/.exec(raw);
  if (bad) return `Malformed percent-encoding at character ${bad.index + 1} of the query.`;
  try {
    decodeURIComponent(raw);
    return null;
  } catch {
    return "The query's percent-encoded bytes are not UTF-8.";
  }
}
