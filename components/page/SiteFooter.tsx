import type { Dataset } from "@/lib/dataset/dataset";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { joinWords } from "@/lib/format";
import { datingVersions, monthWords } from "@/lib/questions/site-sentence";
import { errorReportHref } from "@/lib/site";
import { PrintLine } from "./PrintLine";
import { SourceFiles } from "./SourceFiles";

/** `Measured in January 2024 with Cilium 1.15.2 and Calico 3.27.2.`: how old a dataset's figures are. */
function ageText(dataset: Dataset): string {
  const versions = datingVersions(dataset);
  const withThese = versions.length > 0 ? ` with ${joinWords(versions)}` : "";
  return `Measured in ${monthWords(dataset.definition.measured)}${withThese}.`;
}

function Source({ dataset }: { dataset: Dataset }) {
  const { definition } = dataset;
  return (
    <li>
      <SourceFiles definition={definition} />, <a href={`/data/${definition.id}.csv`}>whole dataset as CSV</a>
      . {ageText(dataset)} {definition.licence}
    </li>
  );
}

/** Where the figures of every dataset come from, how old they are, and where to report an error. */
export function SiteFooter() {
  const datasets = loadFolder().datasets.map(({ dataset }) => dataset);
  const measuredBy = joinWords([...new Set(datasets.map(({ definition }) => definition.measuredBy))]);
  return (
    <footer className="site-footer">
      <PrintLine />
      <p>
        Figures: {measuredBy}. <a href="/method">How they were measured</a>,{" "}
        <a href="/history">the two editions side by side</a>, <a href="/data">all files with checksums</a>,{" "}
        <a href={errorReportHref()}>report an error</a>.
      </p>
      <ul className="plain-list">
        {datasets.map((dataset) => (
          <Source key={dataset.definition.id} dataset={dataset} />
        ))}
      </ul>
    </footer>
  );
}
