import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { OwnPage } from "@/components/import/pages/OwnPage";
import { withoutProse } from "@/lib/dataset/catalogue";
import { catalogueOf } from "@/lib/dataset/files/data-folder";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { isOwnEdition, ownHref, ownPageOf } from "@/lib/own/own-address";
import { SITE_NAME } from "@/lib/site";
import "@/app/styles/home.css";
import "@/app/styles/pages.css";
import "@/app/styles/explorer.css";
import "@/app/styles/findings.css";
import "@/app/styles/recommend.css";
import "@/app/styles/import.css";

export const metadata: Metadata = {
  title: `Your own results · ${SITE_NAME}`,
  description: "The pages of this site on results of your own, which stay in your browser.",
  robots: { index: false },
};

interface PageProps {
  readonly params: Promise<{ page: string[] }>;
  readonly searchParams: Promise<PageQuery>;
}

/** A page on the reader's own results: a link to any page with `edition=yours` leads here. The server has no part of them. */
export default async function OwnResultsPage({ params, searchParams }: PageProps) {
  const { page: path } = await params;
  const found = ownPageOf(path);
  if (!found) notFound();
  const query = readPageQuery(await searchParams);
  if (!isOwnEdition(query)) redirect(ownHref(path.join("/"), query));
  return (
    <>
      <OwnPage {...found} search={query.toString()} catalogue={catalogueOf(loadFolder()).map(withoutProse)} />
      <noscript>
        <p className="page">Your own results are in your browser alone: showing them needs JavaScript.</p>
      </noscript>
    </>
  );
}
