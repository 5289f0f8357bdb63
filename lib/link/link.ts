import { nearestWord } from "./nearest-word";
import { problemList, quote, type Problem, type Report } from "./problem";
import { checkVersion, LINK_VERSION } from "./version";

/** Parameters that may be in a query and are no part of its state: a form without script sends `form`. */
const ownParameters = new Set(["v", "form"]);

/** A link's state by field, and what of the link could not be used. */
export interface DecodedLink {
  readonly state: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

function unknownName(name: string, names: readonly string[]): string {
  const meant = nearestWord(name, names);
  return `Unknown parameter ${quote(name)}${meant ? `: did you mean ${meant}?` : "."} It changes nothing.`;
}

function checkNames(query: URLSearchParams, names: readonly string[], report: Report): void {
  for (const name of new Set(query.keys())) {
    if (ownParameters.has(name) || names.includes(name)) continue;
    report(name, query.get(name) ?? "", () => unknownName(name, names));
  }
}

/**
 * Decodes any query string field by field, in the order of `fields`: what a field comes to may depend on those before it. Never
 * throws, so long as `decode` does not; unknown parameters and versions are reported.
 */
export function decodeLink<F extends { readonly name: string }>(
  search: string | URLSearchParams,
  fields: readonly F[],
  decode: (
    field: F,
    given: readonly string[],
    before: Readonly<Record<string, unknown>>,
    report: Report,
  ) => unknown,
): DecodedLink {
  const names = fields.map(({ name }) => name);
  const { report, problems } = problemList();
  const query = new URLSearchParams(search);
  checkVersion(query, report);
  const state: Record<string, unknown> = {};
  for (const field of fields) state[field.name] = decode(field, query.getAll(field.name), state, report);
  checkNames(query, names, report);
  return { state, problems: problems() };
}

/** The query string of encoded fields, without `?`: fields at their default (null) left out; empty when all are, else ending in the version. */
export function encodeLink(texts: Iterable<readonly [name: string, text: string | null]>): string {
  let query = "";
  for (const [name, text] of texts) if (text !== null) query += `${name}=${text}&`;
  return query && `${query}v=${LINK_VERSION}`;
}
