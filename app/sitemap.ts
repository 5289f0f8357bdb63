import type { MetadataRoute } from "next";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { claims } from "@/lib/findings/findings";
import { siteUrl } from "@/lib/site";

/** The site's address is known at run time. */
export const dynamic = "force-dynamic";

const pages = ["/", "/compare", "/recommend", "/findings", "/method", "/data"];

/** Every page that has an address of its own: a view is one page, whatever its query. The figures are of the provenance's date. */
export default function sitemap(): MetadataRoute.Sitemap {
  const { dataset, provenance } = loadDataset();
  const variants = dataset.variants.map(({ id }) => `/variants/${id}`);
  const findings = claims.map(({ id }) => `/findings/${id}`);
  return [...pages, ...variants, ...findings].map((path) => ({
    url: `${siteUrl()}${path}`,
    lastModified: provenance.date,
  }));
}
