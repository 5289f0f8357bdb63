/** The dataset of a reader's own results, as links name it. No server has it. */
export const OWN_EDITION = "yours";

/** The page that shows it in the explorer. */
export const OWN_EXPLORER = "/import/explore";

/** Whether a query names the reader's own results. */
export function isOwnEdition(query: URLSearchParams): boolean {
  return query.getAll("edition").some((word) => word.trim().toLowerCase() === OWN_EDITION);
}

/** The address of the explorer on the reader's own results, with the rest of a query. */
export function ownExplorerHref(query = new URLSearchParams()): string {
  const asked = new URLSearchParams(query);
  asked.set("edition", OWN_EDITION);
  return `${OWN_EXPLORER}?${asked.toString()}`;
}
