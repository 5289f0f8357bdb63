import { loadDataset } from "@/lib/dataset/load-dataset";

/** Where the figures come from. */
export function SiteFooter() {
  const { provenance } = loadDataset();
  return (
    <footer className="site-footer">
      <p>
        Figures: infraBuilder, <cite>{provenance.title}</cite>,{" "}
        <a href={`${provenance.repository}/tree/${provenance.commit}/${provenance.root}`}>
          source files at commit {provenance.commit.slice(0, 8)}
        </a>{" "}
        of {provenance.date}. {provenance.licence} <a href="/method">How it was measured</a>,{" "}
        <a href="/data/2024-01.csv">whole dataset as CSV</a>, <a href="/data">all files with checksums</a>.
      </p>
    </footer>
  );
}
