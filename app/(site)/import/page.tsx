import type { Metadata } from "next";
import { OwnResults } from "@/components/import/OwnResults";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { cniLabel } from "@/lib/dataset/facts/dimensions";
import { formats } from "@/lib/own/door";
import { tools } from "@/lib/own/own-run";
import { publishedVariants } from "@/lib/own/published";
import { SITE_NAME } from "@/lib/site";
import "@/app/styles/pages.css";
import "@/app/styles/import.css";

const title = "Why is mine slower? Your results next to the published ones";

export const metadata: Metadata = {
  title: `${title} · ${SITE_NAME}`,
  description:
    "Drop iperf3, knb or benchmark output: it is read in your browser, judged next to the published figures, and never leaves it.",
};

/** A reader's own results next to the published ones. */
export default function ImportPage() {
  const published = publishedVariants(loadDataset().dataset);
  const byTool = tools.flatMap((tool) => formats.filter((format) => format.tool === tool));
  const cnis = Object.fromEntries(published.map(({ cni }) => [cni, cniLabel(cni)]));
  return (
    <main id="content" className="page wide">
      <h1>{title}</h1>
      <p>
        Your files are read in this browser and stay in it. Where the lab filled its link, each result is
        compared as a share of its own link; elsewhere the lab’s Gbit/s are.
      </p>
      <OwnResults published={published} cnis={cnis} />
      <noscript>
        <p>
          Reading files here needs JavaScript. The command line reads the same: npm run import -- --tidy FILES
        </p>
      </noscript>
      <h2>What is understood</h2>
      <ul className="plain-list">
        {byTool.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
        <li>Any other CSV or TSV, once you have said what its columns are</li>
        <li>Any of them in .zip, .tar, .tar.gz, .tar.xz or .knbdata archives, and whole folders</li>
        <li>The output of ip addr next to results says their MTU</li>
      </ul>
    </main>
  );
}
