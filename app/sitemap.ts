import type { MetadataRoute } from "next";
import { loadDataset, loadFolder } from "@/lib/dataset/files/load-dataset";
import { dateOf } from "@/lib/dataset/source";
import { claims } from "@/lib/findings/findings";
import { questions } from "@/lib/questions/questions";
import { variantHref } from "@/lib/view/link/edition-link";
import { sitePages } from "@/lib/search/site-pages";
import { siteUrl } from "@/lib/site";

/** The site's address is known at run time. */
export const dynamic = "force-dynamic";

/** Every page that has an address of its own: a view is one page, whatever its query. The figures are of their source's date. */
export default function sitemap(): MetadataRoute.Sitemap {
  const entry = (path: string, date: string) => ({ url: `${siteUrl()}${path}`, lastModified: date });
  const variants = loadFolder().datasets.flatMap(({ dataset: { definition, variants: own } }) =>
    own.map(({ id }) => entry(variantHref(definition, id), dateOf(definition))),
  );
  const date = dateOf(loadDataset().dataset.definition);
  const findings = claims.map(({ id }) => entry(`/findings/${id}`, date));
  const asked = questions.map(({ id }) => entry(`/questions/${id}`, date));
  return [...sitePages.map(({ href }) => entry(href, date)), ...variants, ...findings, ...asked];
}
