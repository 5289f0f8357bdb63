import type { ReactNode } from "react";
import { ChartPatterns } from "@/components/chart/ChartPatterns";
import { EditionLinks } from "@/components/explorer/EditionLinks";
import { Problems } from "@/components/page/Problems";
import type { Catalogue } from "@/lib/dataset/catalogue";
import type { Dataset } from "@/lib/dataset/dataset";
import { countVerdicts } from "@/lib/findings/describe-findings";
import { findingsOf } from "@/lib/findings/findings";
import { findingsHref } from "@/lib/findings/findings-link";
import type { Problem } from "@/lib/link/problem";
import { FindingCard } from "./FindingCard";
import { FindingsContents } from "./FindingsContents";

interface FindingListProps {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
  /** What stands before the list of claims. */
  readonly before?: ReactNode;
  /** What stands between that list and the claims. */
  readonly children?: ReactNode;
}

/** The conclusions of the benchmark's article, each checked with the figures by a rule. */
export function FindingList({ dataset, catalogue, problems, before, children }: FindingListProps) {
  const edition = dataset.definition;
  const findings = findingsOf(dataset);
  return (
    <main id="content" className="page">
      <ChartPatterns />
      <h1>{countVerdicts(findings, dataset)}</h1>
      <Problems problems={problems} href={findingsHref(edition)} />
      <EditionLinks edition={edition} catalogue={catalogue} hrefIn={(to) => findingsHref(to)} />
      <p className="prose">
        A written rule gives each verdict, and everything below is computed from the figures. “Fails” and “not
        testable” are about these figures: neither says that a claim is wrong. With {edition.runs} runs, two
        results differ only if their ranges do not overlap.
      </p>
      {!edition.isOfArticle && (
        <p className="prose">
          The article is not about {edition.name}. Its claims are checked here with figures that it did not
          have. {edition.runsCaveat.join(" ")}
        </p>
      )}
      {before}
      <FindingsContents findings={findings} />
      {children}
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
