import { Fragment } from "react";
import { EmbedChart } from "@/components/embed/EmbedChart";
import type { Dataset } from "@/lib/dataset/dataset";
import { caveatsOf } from "@/lib/findings/describe-findings";
import type { EvidenceTable, Finding } from "@/lib/findings/finding";
import { describeView } from "@/lib/view/describe/describe-view";
import { selectDrawn } from "@/lib/view/select/select-drawn";
import { SourceFiles } from "@/components/page/SourceFiles";
import { EvidenceFigures } from "./EvidenceFigures";
import { VerdictText } from "./VerdictText";

/** The explorer's own chart of a table's view. */
function EvidencePicture({
  dataset,
  claim,
  table,
}: {
  dataset: Dataset;
  claim: string;
  table: EvidenceTable;
}) {
  const result = selectDrawn(dataset, table.view);
  if (result.rows.length === 0) return null;
  const heading = describeView(result);
  return (
    <section className="evidence-picture" aria-label={`Picture: ${claim}`}>
      {table.view.chart !== "heat" && <p className="legend">{heading}</p>}
      <EmbedChart result={result} heading={heading} isOneOfMany />
    </section>
  );
}

interface FindingCardProps {
  readonly finding: Finding;
  readonly dataset: Dataset;
}

/** What the figures say of a claim: the verdict, the rule that gives it, the figures, their picture and their source. */
export function FindingCard({ finding, dataset }: FindingCardProps) {
  const { claim, verdict, counts, result, rule, evidence } = finding;
  const [first] = evidence;
  return (
    <>
      <p>
        <VerdictText verdict={verdict} counts={counts} />. {result}
      </p>
      <p className="rule">
        <b>Rule.</b> {rule}
      </p>
      {evidence.map((table, index) => (
        <Fragment key={index}>
          <EvidenceFigures claim={claim} table={table} />
          {table === first && <EvidencePicture dataset={dataset} claim={claim} table={table} />}
        </Fragment>
      ))}
      <ul className="caveats" aria-label="Caveats">
        {caveatsOf(finding).map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
      <p className="legend">
        Source: <SourceFiles definition={dataset.definition} />.
      </p>
    </>
  );
}
