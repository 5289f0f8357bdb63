import { quote, type Report } from "./problem";
import { wordsOf } from "./words";

/**
 * The version that links are written in: one for all pages. There is one version so far. When a parameter is to mean something else,
 * raise it, translate links of version 1 before they are decoded, and append links of version 1 to the corpus in `old-links.test.ts`.
 * A new parameter, or a new word for an old one, needs no new version.
 */
export const LINK_VERSION = "1";

/** Reports every version in a query that does not exist; the link is read as of this version. */
export function checkVersion(query: URLSearchParams, report: Report): void {
  for (const word of wordsOf(query.getAll("v"))) {
    if (word !== LINK_VERSION)
      report(
        "v",
        word,
        () => `This link says version ${quote(word)}; it was read as version ${LINK_VERSION}.`,
      );
  }
}
