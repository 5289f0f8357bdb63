import { CpuLeftOutSection } from "@/components/findings/CpuLeftOutSection";
import { cpuLeftOut } from "@/lib/findings/cpu-left-out";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import type { Metadata } from "next";
import { openEditionLink } from "@/app/open-edition";
import { shareMetadata } from "@/app/share-metadata";
import { FindingList } from "@/components/findings/FindingList";
import { PictureBar } from "@/components/share/PictureBar";
import { countVerdicts, describeFindings } from "@/lib/findings/describe-findings";
import { encodeEditionLink } from "@/lib/view/link/edition-link";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { findingsOf } from "@/lib/findings/findings";
import { SITE_NAME } from "@/lib/site";
import "@/app/styles/pages.css";
import "@/app/styles/findings.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

const openPage = async (searchParams: PageProps["searchParams"]) =>
  openEditionLink(readPageQuery(await searchParams));

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { dataset } = await openPage(searchParams);
  const findings = findingsOf(dataset);
  const title = countVerdicts(findings, dataset);
  const description = describeFindings(findings, dataset);
  return {
    title: `${title} · ${SITE_NAME}`,
    ...shareMetadata({
      page: "/findings",
      query: encodeEditionLink(dataset.definition),
      title,
      description,
    }),
  };
}

/** The conclusions of the benchmark's article, each checked with the figures by a rule. */
export default async function FindingsPage({ searchParams }: PageProps) {
  const { catalogue, problems, dataset } = await openPage(searchParams);
  const edition = dataset.definition;
  const leftOut = edition.countsSoftirq
    ? null
    : cpuLeftOut(loadFolder().datasets.map((loaded) => loaded.dataset));
  return (
    <FindingList
      dataset={dataset}
      catalogue={catalogue}
      problems={problems}
      before={leftOut && <CpuLeftOutSection found={leftOut} edition={edition} />}
    >
      <PictureBar page="/findings" query={encodeEditionLink(edition)} name="cni-findings" />
    </FindingList>
  );
}
