import { CpuLeftOutSection } from "@/components/findings/CpuLeftOutSection";
import { cpuLeftOut } from "@/lib/findings/cpu-left-out";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import type { Metadata } from "next";
import { openEditionLink } from "@/app/open-edition";
import { shareMetadata } from "@/app/share-metadata";
import { ChartPatterns } from "@/components/chart/ChartPatterns";
import { EditionLinks } from "@/components/explorer/EditionLinks";
import { FindingCard } from "@/components/findings/FindingCard";
import { FindingsContents } from "@/components/findings/FindingsContents";
import { Problems } from "@/components/page/Problems";
import { PictureBar } from "@/components/share/PictureBar";
import { countVerdicts, describeFindings } from "@/lib/findings/describe-findings";
import { findingsHref } from "@/lib/findings/findings-link";
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
  const findings = findingsOf(dataset);
  const leftOut = edition.countsSoftirq
    ? null
    : cpuLeftOut(loadFolder().datasets.map((loaded) => loaded.dataset));
  return (
    <main id="content" className="page">
      <ChartPatterns />
      <h1>{countVerdicts(findings, dataset)}</h1>
      <Problems problems={problems} href={findingsHref(edition)} />
      <EditionLinks edition={edition} catalogue={catalogue} hrefIn={(to) => findingsHref(to)} />
      <p className="prose">
        A written rule gives each verdict, and everything below is computed from the published figures.
        “Fails” and “not testable” are about these figures: neither says that a claim is wrong. With{" "}
        {dataset.definition.runs} runs, two results differ only if their ranges do not overlap.
      </p>
      {!edition.isOfArticle && (
        <p className="prose">
          The article is not about {edition.id}. Its claims are checked here with figures that it did not
          have. {edition.runsCaveat.join(" ")}
        </p>
      )}
      {leftOut && <CpuLeftOutSection found={leftOut} edition={edition} />}
      <FindingsContents findings={findings} />
      <PictureBar page="/findings" query={encodeEditionLink(edition)} name="cni-findings" />
      {findings.map((finding) => (
        <article key={finding.id} id={finding.id} className="finding" aria-labelledby={`${finding.id}-claim`}>
          <h2 id={`${finding.id}-claim`}>
            <a href={findingsHref(edition, finding.id)}>{finding.claim}</a>
          </h2>
          <FindingCard finding={finding} dataset={dataset} />
        </article>
      ))}
    </main>
  );
}
