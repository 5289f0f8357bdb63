import type { Metadata } from "next";
import { shareMetadata } from "@/app/share-metadata";
import { ChartPatterns } from "@/components/ChartPatterns";
import { FindingCard } from "@/components/findings/FindingCard";
import { FindingsContents } from "@/components/findings/FindingsContents";
import { PictureBar } from "@/components/share/PictureBar";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { countVerdicts, describeFindings } from "@/lib/findings/describe-findings";
import { findingsOf } from "@/lib/findings/findings";
import { SITE_NAME } from "@/lib/site";
import "@/app/styles/pages.css";
import "@/app/styles/findings.css";

export function generateMetadata(): Metadata {
  const { dataset, provenance } = loadDataset();
  const findings = findingsOf(dataset);
  const title = countVerdicts(findings, dataset);
  const description = describeFindings(findings, dataset, provenance);
  return {
    title: `${title} · ${SITE_NAME}`,
    ...shareMetadata({ page: "/findings", query: "", title, description }),
  };
}

/** The conclusions of the benchmark's article, each held against the figures by a rule. */
export default function FindingsPage() {
  const { dataset, provenance } = loadDataset();
  const findings = findingsOf(dataset);
  return (
    <main id="content" className="page">
      <ChartPatterns />
      <h1>{countVerdicts(findings, dataset)}</h1>
      <p className="prose">
        The article that published the benchmark draws conclusions; here each is held against the published
        figures. A written rule gives the verdict, and everything below is computed from the dataset when the
        page is made. “Not supported” and “cannot be told” are about these figures: neither says that a claim
        is wrong. Three runs support no finer statement than whether their ranges overlap.
      </p>
      <FindingsContents findings={findings} />
      <PictureBar page="/findings" query="" name="cni-findings" />
      {findings.map((finding) => (
        <article key={finding.id} id={finding.id} className="finding" aria-labelledby={`${finding.id}-claim`}>
          <h2 id={`${finding.id}-claim`}>
            <a href={`/findings/${finding.id}`}>{finding.claim}</a>
          </h2>
          <FindingCard finding={finding} dataset={dataset} provenance={provenance} />
        </article>
      ))}
    </main>
  );
}
