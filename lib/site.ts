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

/**
 * Where readers report an error: `REPORT_URL`, the address of an issue tracker or a mail address as `mailto:`. Without it the tracker of
 * the benchmark whose figures the site shows. Throws where it is neither.
 */
export function errorReportHref(): string {
  const given = process.env.REPORT_URL || "https://github.com/InfraBuilder/benchmark-k8s-cni-2024-01/issues";
  if (!URL.canParse(given) || !/^(https?|mailto):/.test(given))
    throw new Error(`REPORT_URL=${given} is no web address and no mailto: address`);
  return given;
}
