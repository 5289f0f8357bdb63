import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { shareMetadata } from "@/app/share-metadata";
import { ChartPatterns } from "@/components/ChartPatterns";
import { FindingCard } from "@/components/findings/FindingCard";
import { PictureBar } from "@/components/share/PictureBar";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { findingHeading } from "@/lib/findings/describe-findings";
import { findFinding } from "@/lib/findings/findings";
import { SITE_NAME } from "@/lib/site";
import "@/app/styles/pages.css";
import "@/app/styles/findings.css";

interface PageProps {
  readonly params: Promise<{ id: string }>;
}

async function find(params: PageProps["params"]) {
  const { id } = await params;
  return findFinding(loadDataset().dataset, id);
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const finding = await find(params);
  if (!finding) return { title: `No such finding · ${SITE_NAME}` };
  const title = findingHeading(finding);
  const description = `${title}. ${finding.result}`;
  return {
    title: `${title} · ${SITE_NAME}`,
    ...shareMetadata({ page: `/findings/${finding.id}`, query: "", title, description }),
  };
}

/** One claim and what the figures say of it: an address to share. */
export default async function FindingPage({ params }: PageProps) {
  const finding = (await find(params)) ?? notFound();
  const { dataset, provenance } = loadDataset();
  return (
    <main id="content" className="page">
      <ChartPatterns />
      <h1>{findingHeading(finding)}</h1>
      <p>
        <a href={`/findings#${finding.id}`}>All claims</a>
      </p>
      <PictureBar page={`/findings/${finding.id}`} query="" name={`cni-finding-${finding.id}`} />
      <FindingCard finding={finding} dataset={dataset} provenance={provenance} />
    </main>
  );
}
