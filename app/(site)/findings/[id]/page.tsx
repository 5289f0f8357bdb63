import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { shareMetadata } from "@/app/share-metadata";
import { ChartPatterns } from "@/components/ChartPatterns";
import { EditionLinks } from "@/components/EditionLinks";
import { FindingCard } from "@/components/findings/FindingCard";
import { Problems } from "@/components/Problems";
import { PictureBar } from "@/components/share/PictureBar";
import { LATEST_EDITION } from "@/lib/dataset/editions";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { findingHeading } from "@/lib/findings/describe-findings";
import { decodeFindingsLink, encodeFindingsLink, findingsHref } from "@/lib/findings/findings-link";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { findFinding } from "@/lib/findings/findings";
import { SITE_NAME } from "@/lib/site";
import "@/app/styles/pages.css";
import "@/app/styles/findings.css";

interface PageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<PageQuery>;
}

async function find({ params, searchParams }: PageProps) {
  const { id } = await params;
  const { edition, problems } = decodeFindingsLink(readPageQuery(await searchParams));
  const { dataset, provenance } = loadDataset(edition);
  return { edition, problems, dataset, provenance, finding: findFinding(dataset, id) };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { edition, finding } = await find(props);
  if (!finding) return { title: `No such finding · ${SITE_NAME}` };
  const title = findingHeading(finding, edition);
  const description = `${title}. ${finding.result}`;
  return {
    title: `${title} · ${SITE_NAME}`,
    ...shareMetadata({
      page: `/findings/${finding.id}`,
      query: encodeFindingsLink(edition),
      title,
      description,
    }),
  };
}

/** One claim and what the figures say of it: an address to share. */
export default async function FindingPage(props: PageProps) {
  const { edition, problems, dataset, provenance, finding } = await find(props);
  if (!finding) return notFound();
  return (
    <main id="content" className="page">
      <ChartPatterns />
      <h1>{findingHeading(finding, edition)}</h1>
      <Problems problems={problems} href={findingsHref(edition, finding.id)} />
      <p>
        <a href={`${findingsHref(edition)}#${finding.id}`}>All claims</a>, checked with the figures of{" "}
        {edition}
        {edition !== LATEST_EDITION && `, which the article, about ${LATEST_EDITION}, did not have`}.
      </p>
      <EditionLinks edition={edition} hrefIn={(id) => findingsHref(id, finding.id)} />
      <PictureBar
        page={`/findings/${finding.id}`}
        query={encodeFindingsLink(edition)}
        name={`cni-finding-${finding.id}`}
      />
      <FindingCard finding={finding} dataset={dataset} provenance={provenance} />
    </main>
  );
}
