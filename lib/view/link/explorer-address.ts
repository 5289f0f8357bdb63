import { LINK_VERSION } from "@/lib/link/version";
import { fields } from "./view-fields";

/** The explorer's page. */
export const EXPLORER = "/explore";

/**
 * Where the explorer begins where no view is asked for: one TCP stream, which tells variants apart where several fill the link. An address
 * and no default of links: a link that names no streams means several.
 */
export const START_ADDRESS = `${EXPLORER}?streams=single&v=${LINK_VERSION}`;

/** Whether a query of the front page is a link to the explorer, which was there before: it names a field of a view, or only a version. */
export function isExplorerLink(query: URLSearchParams): boolean {
  return query.has("v") || fields.some(({ name }) => query.has(name));
}
