import type { Provenance } from "@/lib/dataset/dataset";
import { editionIds } from "@/lib/dataset/editions";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { PrintLine } from "./PrintLine";

function Source({ title, repository, commit, root, date, licence, edition }: Provenance) {
  return (
    <li>
      <cite>{title}</cite>,{" "}
      <a href={`${repository}/tree/${commit}/${root}`}>source files at commit {commit.slice(0, 8)}</a> of{" "}
      {date}, <a href={`/data/${edition}.csv`}>whole dataset as CSV</a>. {licence}
    </li>
  );
}

/** Where the figures of every edition come from. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <PrintLine />
      <p>
        Figures: infraBuilder. <a href="/method">How they were measured</a>,{" "}
        <a href="/history">the two editions side by side</a>, <a href="/data">all files with checksums</a>.
      </p>
      <ul className="plain-list">
        {editionIds.map((edition) => (
          <Source key={edition} {...loadDataset(edition).provenance} />
        ))}
      </ul>
    </footer>
  );
}
