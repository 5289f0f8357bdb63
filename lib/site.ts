/** What the site calls itself. */
export const SITE_NAME = "CNI benchmark explorer";

/**
 * Where the site stands for the world, without a slash at its end: `SITE_URL`, which the server checks at its start and otherwise sets to
 * its own address. For what must name a whole address: previews, the link inside a picture, the sitemap.
 */
export function siteUrl(): string {
  return process.env.SITE_URL || "http://localhost:3000";
}
