import type { Metadata } from "next";
import { shareMetadata } from "@/app/share-metadata";
import { ChartPatterns } from "@/components/ChartPatterns";
import { EditionLinks } from "@/components/EditionLinks";
import { FindingCard } from "@/components/findings/FindingCard";
import { FindingsContents } from "@/components/findings/FindingsContents";
import { Problems } from "@/components/Problems";
import { PictureBar } from "@/components/share/PictureBar";
import { editions, LATEST_EDITION } from "@/lib/dataset/editions";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { countVerdicts, describeFindings } from "@/lib/findings/describe-findings";
import { decodeFindingsLink, encodeFindingsLink, findingsHref } from "@/lib/findings/findings-link";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { findingsOf } from "@/lib/findings/findings";
import { SITE_NAME } from "@/lib/site";
import "@/app/styles/pages.css";
import "@/app/styles/findings.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

async function openPage(searchParams: PageProps["searchParams"]) {
  const { edition, problems } = decodeFindingsLink(readPageQuery(await searchParams));
  return { edition, problems, ...loadDataset(edition) };
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { edition, dataset, provenance } = await openPage(searchParams);
  const findings = findingsOf(dataset);
  const title = countVerdicts(findings, dataset);
  const description = describeFindings(findings, dataset, provenance);
  return {
    title: `${title} · ${SITE_NAME}`,
    ...shareMetadata({ page: "/findings", query: encodeFindingsLink(edition), title, description }),
  };
}

/** The conclusions of the benchmark's article, each held against the figures by a rule. */
export default async function FindingsPage({ searchParams }: PageProps) {
  const { edition, problems, dataset, provenance } = await openPage(searchParams);
  const findings = findingsOf(dataset);
  return (
    <main id="content" className="page">
      <ChartPatterns />
      <h1>{countVerdicts(findings, dataset)}</h1>
      <Problems problems={problems} href={findingsHref(edition)} />
      <EditionLinks edition={edition} hrefIn={(id) => findingsHref(id)} />
      <p className="prose">
        A written rule gives each verdict, and everything below is computed from the published figures.
        “Fails” and “not testable” are about these figures: neither says that a claim is wrong. With{" "}
        {dataset.definition.runs} runs, two results differ only if their ranges do not overlap.
      </p>
      {edition !== LATEST_EDITION && (
        <p className="prose">
          The article is about {LATEST_EDITION}. Here its claims are checked with the figures of {edition},
          which it did not have. {editions[edition].runsCaveat.join(" ")}
        </p>
      )}
      <FindingsContents findings={findings} />
      <PictureBar page="/findings" query={encodeFindingsLink(edition)} name="cni-findings" />
      {findings.map((finding) => (
        <article key={finding.id} id={finding.id} className="finding" aria-labelledby={`${finding.id}-claim`}>
          <h2 id={`${finding.id}-claim`}>
            <a href={findingsHref(edition, finding.id)}>{finding.claim}</a>
          </h2>
          <FindingCard finding={finding} dataset={dataset} provenance={provenance} />
        </article>
      ))}
    </main>
  );
}
