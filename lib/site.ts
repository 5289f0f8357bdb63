/** What the site calls itself. */
export const SITE_NAME = "CNI benchmark explorer";

/**
 * The public address of the site, without a slash at its end: `SITE_URL`, which `npm start` checks at its start and otherwise sets to
 * its own address. For what must name a whole address: previews, the link inside a picture, the sitemap. Throws where `SITE_URL` is no
 * address.
 */
export function siteUrl(): string {
  const given = process.env.SITE_URL || "http://localhost:3000";
  if (!URL.canParse(given))
    throw new Error(`SITE_URL=${given} is not the address of a site, such as https://cni.example.org`);
  return new URL(given).origin;
}
