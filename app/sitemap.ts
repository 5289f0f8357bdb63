import type { MetadataRoute } from "next";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { editionIds } from "@/lib/dataset/editions";
import { claims } from "@/lib/findings/findings";
import { siteUrl } from "@/lib/site";

/** The site's address is known at run time. */
export const dynamic = "force-dynamic";

const pages = ["/", "/compare", "/seconds", "/recommend", "/findings", "/history", "/method", "/data"];

/** Every page that has an address of its own: a view is one page, whatever its query. The figures are of the provenance's date. */
export default function sitemap(): MetadataRoute.Sitemap {
  const entry = (path: string, date: string) => ({ url: `${siteUrl()}${path}`, lastModified: date });
  const variants = editionIds.flatMap((edition) => {
    const { dataset, provenance } = loadDataset(edition);
    return dataset.variants.map(({ id }) => entry(`/variants/${id}`, provenance.date));
  });
  const { date } = loadDataset().provenance;
  const findings = claims.map(({ id }) => entry(`/findings/${id}`, date));
  return [...pages.map((path) => entry(path, date)), ...variants, ...findings];
}
