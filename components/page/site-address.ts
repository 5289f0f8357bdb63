declare global {
  /** Set by a copy of the site for a static host: where it has what the server has at an address. */
  var staticAddress: ((href: string) => string) | undefined;
}

/** The whole address of a page, `href` from the slash on, on the host that the reader is on. */
export function siteAddress(href: string): string {
  return `${location.origin}${globalThis.staticAddress?.(href) ?? href}`;
}
