import type { Definition } from "@/lib/dataset/definition";
import { catalogueOf } from "@/lib/dataset/files/data-folder";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { joinWords } from "@/lib/format";
import { PrintLine } from "./PrintLine";
import { SourceFiles } from "./SourceFiles";

function Source({ definition }: { definition: Definition }) {
  const { id, licence } = definition;
  return (
    <li>
      <SourceFiles definition={definition} />, <a href={`/data/${id}.csv`}>whole dataset as CSV</a>. {licence}
    </li>
  );
}

/** Where the figures of every dataset come from. */
export function SiteFooter() {
  const catalogue = catalogueOf(loadFolder());
  const measuredBy = joinWords([...new Set(catalogue.map((one) => one.measuredBy))]);
  return (
    <footer className="site-footer">
      <PrintLine />
      <p>
        Figures: {measuredBy}. <a href="/method">How they were measured</a>,{" "}
        <a href="/history">the two editions side by side</a>, <a href="/data">all files with checksums</a>.
      </p>
      <ul className="plain-list">
        {catalogue.map((definition) => (
          <Source key={definition.id} definition={definition} />
        ))}
      </ul>
    </footer>
  );
}
