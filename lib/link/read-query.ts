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

/** Marks of a query whose bytes did not decode: the sign for undecodable bytes, control characters, a percent sign left over. */
const undecoded = /[\u0000-\u001f\u007f\ufffd%]/;

/**
 * Why a query (without `?`) is malformed, null when it is not. The server decodes a query before anyone sees it, so broken
 * percent-encoding is known by what it leaves behind; no name and no value of a view holds such characters.
 */
export function malformedQuery(raw: string): string | null {
  if (raw.length > MAX_QUERY_LENGTH) {
    return `The query is ${raw.length} characters long; at most ${MAX_QUERY_LENGTH} are read.`;
  }
  for (const [name, text] of new URLSearchParams(raw)) {
    if (undecoded.test(name) || undecoded.test(text)) {
      return `The query is not percent-encoded UTF-8 text: see the parameter ${JSON.stringify(name.slice(0, 40))}.`;
    }
  }
  return null;
}
