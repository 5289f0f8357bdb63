import { ownPages } from "./own-pages.mjs";

/** The dataset of a reader's own results, as links name it. No server has it. */
export const OWN_EDITION = "yours";

export type OwnPageName = keyof typeof ownPages;

const withAnId: readonly string[] = ["variants", "questions", "findings"];

/** A page of the reader's own results, told by its path below `/import`: `["questions", "ebpf"]`. Null where there is none. */
export function ownPageOf([page, id, ...rest]: readonly string[]): { page: OwnPageName; id?: string } | null {
  if (page === undefined || !Object.hasOwn(ownPages, page) || rest.length > 0) return null;
  if (id === undefined) return { page: page as OwnPageName };
  return withAnId.includes(page) ? { page: page as OwnPageName, id } : null;
}

/** Whether a query names the reader's own results. */
export function isOwnEdition(query: URLSearchParams): boolean {
  return query.getAll("edition").some((word) => word.trim().toLowerCase() === OWN_EDITION);
}

/** The address of a page on the reader's own results, `/import/questions/ebpf?edition=yours`, with the rest of a query. */
export function ownHref(path: string, query = new URLSearchParams()): string {
  const asked = new URLSearchParams(query);
  asked.set("edition", OWN_EDITION);
  return `/import/${path}?${asked.toString()}`;
}
