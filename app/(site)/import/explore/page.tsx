import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { isOwnEdition, ownExplorerHref } from "@/lib/own/own-address";
import { OwnExplorer } from "@/components/import/OwnExplorer";
import { catalogueOf } from "@/lib/dataset/files/data-folder";
import { withoutProse } from "@/lib/dataset/catalogue";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { SITE_NAME } from "@/lib/site";

export const metadata: Metadata = {
  title: `Your own results · ${SITE_NAME}`,
  description: "The explorer on results of your own, which stay in your browser.",
  robots: { index: false },
};

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

/** The explorer on the reader's own results: `/explore?edition=yours` leads here. The server has no part of them. */
export default async function OwnExplorerPage({ searchParams }: PageProps) {
  const query = readPageQuery(await searchParams);
  if (!isOwnEdition(query)) redirect(ownExplorerHref(query));
  return (
    <>
      <OwnExplorer search={query.toString()} catalogue={catalogueOf(loadFolder()).map(withoutProse)} />
      <noscript>
        <p className="page">Your own results are in your browser alone: showing them needs JavaScript.</p>
      </noscript>
    </>
  );
}
