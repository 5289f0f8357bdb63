import { LINK_VERSION } from "./version";

/** A query parameter as OpenAPI 3.1 writes it. Lists are one parameter with commas between the words. */
export interface QueryParameter {
  readonly name: string;
  readonly in: "query";
  readonly description: string;
  readonly style: "form";
  readonly explode: false;
  /** JSON Schema 2020-12 of the value. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** A parameter with a schema of its own. */
export function queryParameter(
  name: string,
  description: string,
  schema: QueryParameter["schema"],
): QueryParameter {
  return { name, in: "query", description, style: "form", explode: false, schema };
}

/** A parameter of one word. `initial` is what a query without it means; null where that depends on others. */
export function wordParameter(
  name: string,
  description: string,
  words: readonly string[],
  initial: string | null,
): QueryParameter {
  return queryParameter(name, description, {
    type: "string",
    enum: words,
    ...(initial !== null && { default: initial }),
  });
}

/** A parameter of several words, each at most once. `initial` as in `wordParameter`. */
export function wordsParameter(
  name: string,
  description: string,
  words: readonly string[],
  initial: readonly string[] | null,
): QueryParameter {
  return queryParameter(name, description, {
    type: "array",
    items: { type: "string", enum: words },
    uniqueItems: true,
    ...(initial !== null && { default: initial }),
  });
}

/** The version of the link, which every query may carry: one word of those from 1 to the newest. */
export const versionParameter: QueryParameter = wordParameter(
  "v",
  "Version of the link that the query was written in. A query without it is of version 1; links of all versions go on being read.",
  Array.from({ length: Number(LINK_VERSION) }, (_, index) => String(index + 1)),
  "1",
);
