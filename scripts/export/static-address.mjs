/**
 * What a copy of the site for a static host knows of itself.
 * @typedef {{ base: string, editions: readonly string[], files: readonly string[], pages: readonly string[] }} StaticCopy
 * `base`: the folder that it is in, from the slash on, without one at its end. `editions`: the datasets besides the default one. `files`: paths of files, as
 * beginnings. `pages`: paths of pages.
 */

/**
 * Where a copy has what the server has at an address: a file as it is; a page as a folder, that of another dataset below `edition/`, with its query; and for
 * all else the page that says what needs a server. It uses nothing outside itself: the copy's own script has it as text.
 * @param {string} href From the slash on; anything else is left as it is. @param {StaticCopy} copy
 */
export function staticAddress(href, { base, editions, files, pages }) {
  if (!href.startsWith("/") || href.startsWith("//") || (base && href.startsWith(`${base}/`))) return href;
  const { pathname, search, searchParams, hash } = new URL(href, "http://site");
  const path = pathname.replace(/(?:\/edition\/[^/]+)?\/$/, "") || "/";
  if (files.some((file) => path === file || (file.endsWith("/") && path.startsWith(file))))
    return base + href;
  const edition = searchParams.get("edition") ?? "";
  const own = edition.toLowerCase() === "yours" && !path.startsWith("/import") ? `/import${path}` : path;
  const within = editions.includes(edition) ? `${own === "/" ? "" : own}/edition/${edition}` : own;
  const page = pages.includes(within) ? within : "/static-copy";
  return `${base}${page === "/" ? "" : page}/${page === "/static-copy" ? "" : search + hash}`;
}
