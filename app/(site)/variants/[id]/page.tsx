import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { shareMetadata } from "@/app/share-metadata";
import { PictureBar } from "@/components/share/PictureBar";
import { VariantSeconds } from "@/components/seconds/VariantSeconds";
import { VariantFacts } from "@/components/VariantFacts";
import { VariantReport } from "@/components/VariantReport";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { loadSeconds } from "@/lib/seconds/load-seconds";
import { SITE_NAME } from "@/lib/site";
import { describeReport, sourceFilesOf, variantHeading, variantReport } from "@/lib/view/variant-report";
import "@/app/styles/pages.css";
import "@/app/styles/seconds.css";

interface PageProps {
  readonly params: Promise<{ id: string }>;
}

async function findVariant(params: PageProps["params"]) {
  const { id } = await params;
  return loadDataset().dataset.variants.find((variant) => variant.id === id) ?? notFound();
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const variant = await findVariant(params);
  const { dataset } = loadDataset();
  const title = variantHeading(variant, dataset);
  const description = `${describeReport(dataset, variant)} ${title}.`;
  return {
    title: `${title} · ${SITE_NAME}`,
    ...shareMetadata({ page: `/variants/${variant.id}`, query: "", title, description }),
  };
}

/** One variant: what it is, how it was installed, all its runs and its place among the others. */
export default async function VariantPage({ params }: PageProps) {
  const variant = await findVariant(params);
  const { dataset, provenance } = loadDataset();
  const seconds = loadSeconds(variant.id, dataset);
  return (
    <main id="content" className="page">
      <h1>{variantHeading(variant, dataset)}</h1>
      <p>
        <a
          href={`/?variant=${variant.id}&chart=heat&protocol=tcp,udp&streams=single,multi&path=direct,service&v=1`}
        >
          Open in the explorer
        </a>{" "}
        · <a href={`/compare?variant=${variant.id}`}>Compare with another</a>
      </p>
      <VariantFacts variant={variant} />
      <PictureBar page={`/variants/${variant.id}`} query="" name={`cni-${variant.id}`} />
      <VariantReport sections={variantReport(dataset, variant.id)} />
      {seconds && <VariantSeconds of={{ variant, seconds }} />}
      <section>
        <h2>Source files</h2>
        <p>
          At commit {provenance.commit.slice(0, 8)}; their checksums stand in the{" "}
          <a href="/data/2024-01.provenance.json">provenance file</a>.
        </p>
        <ul className="source-files">
          {sourceFilesOf(provenance, variant).map(({ path, address }) => (
            <li key={path}>
              <a href={address}>{path}</a>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
