import type { ReactNode } from "react";
import { ChartPatterns } from "@/components/chart/ChartPatterns";
import { EditionLinks } from "@/components/explorer/EditionLinks";
import { Problems } from "@/components/page/Problems";
import type { Catalogue } from "@/lib/dataset/catalogue";
import type { Dataset } from "@/lib/dataset/dataset";
import { findingHeading } from "@/lib/findings/describe-findings";
import type { Finding } from "@/lib/findings/finding";
import { findingsHref } from "@/lib/findings/findings-link";
import type { Problem } from "@/lib/link/problem";
import { FindingCard } from "./FindingCard";

interface FindingAnswerProps {
  readonly finding: Finding;
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
  /** What stands before the evidence. */
  readonly children?: ReactNode;
}

/** One claim and what the figures say of it. */
export function FindingAnswer({ finding, dataset, catalogue, problems, children }: FindingAnswerProps) {
  const edition = dataset.definition;
  return (
    <main id="content" className="page">
      <ChartPatterns />
      <h1>{findingHeading(finding, edition)}</h1>
      <Problems problems={problems} href={findingsHref(edition, finding.id)} />
      <p>
        <a href={`${findingsHref(edition)}#${finding.id}`}>All claims</a>, checked with the figures of{" "}
        {edition.name}
        {!edition.isOfArticle && ", which the article did not have"}.
      </p>
      <EditionLinks edition={edition} catalogue={catalogue} hrefIn={(to) => findingsHref(to, finding.id)} />
      {children}
      <FindingCard finding={finding} dataset={dataset} />
    </main>
  );
}
