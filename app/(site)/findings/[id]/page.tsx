import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { openEditionLink } from "@/app/open-edition";
import { shareMetadata } from "@/app/share-metadata";
import { FindingAnswer } from "@/components/findings/FindingAnswer";
import { PictureBar } from "@/components/share/PictureBar";
import { findingHeading } from "@/lib/findings/describe-findings";
import { encodeEditionLink } from "@/lib/view/link/edition-link";
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
  const opened = openEditionLink(readPageQuery(await searchParams));
  const { dataset } = opened;
  return { ...opened, edition: dataset.definition, finding: findFinding(dataset, id) };
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
      query: encodeEditionLink(edition),
      title,
      description,
    }),
  };
}

/** One claim and what the figures say of it: an address to share. */
export default async function FindingPage(props: PageProps) {
  const { edition, catalogue, problems, dataset, finding } = await find(props);
  if (!finding) return notFound();
  return (
    <FindingAnswer finding={finding} dataset={dataset} catalogue={catalogue} problems={problems}>
      <PictureBar
        page={`/findings/${finding.id}`}
        query={encodeEditionLink(edition)}
        name={`cni-finding-${finding.id}`}
      />
    </FindingAnswer>
  );
}
