import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { shareMetadata } from "@/app/share-metadata";
import { Cautions } from "@/components/Cautions";
import { PictureBar } from "@/components/share/PictureBar";
import { VariantSeconds } from "@/components/seconds/VariantSeconds";
import { VariantFacts } from "@/components/VariantFacts";
import { VariantReport } from "@/components/VariantReport";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { editionIds, editions, LATEST_EDITION } from "@/lib/dataset/editions";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { loadSeconds } from "@/lib/seconds/load-seconds";
import { SITE_NAME } from "@/lib/site";
import { initialView, sharedHref } from "@/lib/view/view-codec";
import { vocabularyOf } from "@/lib/view/view-fields";
import { withChart } from "@/lib/view/view-transitions";
import { describeReport, sourceFilesOf, variantHeading, variantReport } from "@/lib/view/variant-report";
import "@/app/styles/pages.css";
import "@/app/styles/seconds.css";

interface PageProps {
  readonly params: Promise<{ id: string }>;
}

/** A variant and its edition: no two editions have a variant of the same id. */
async function findVariant(params: PageProps["params"]) {
  const { id } = await params;
  for (const edition of editionIds) {
    const { dataset, provenance } = loadDataset(edition);
    const variant = dataset.variants.find((known) => known.id === id);
    if (variant) return { variant, dataset, provenance };
  }
  return notFound();
}

/** The link that opens the explorer on all traffic tests of a variant. */
function explorerHref(dataset: Dataset, { id }: Variant): string {
  const protocol = ["tcp", "udp"] as const;
  const view = withChart(initialView(vocabularyOf(dataset)), "heat");
  return sharedHref({ ...view, protocol, variant: [id] });
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { variant, dataset } = await findVariant(params);
  const title = variantHeading(variant, dataset);
  const description = `${describeReport(dataset, variant)} ${title}.`;
  return {
    title: `${title} · ${SITE_NAME}`,
    ...shareMetadata({ page: `/variants/${variant.id}`, query: "", title, description }),
  };
}

/** One variant: what it is, how it was installed, all its runs and its place among the others. */
export default async function VariantPage({ params }: PageProps) {
  const { variant, dataset, provenance } = await findVariant(params);
  const { edition } = dataset;
  const inEdition = edition === LATEST_EDITION ? "" : `edition=${edition}&`;
  const seconds = loadSeconds(variant.id, dataset);
  return (
    <main id="content" className="page">
      <h1>{variantHeading(variant, dataset)}</h1>
      <p>
        <a href={explorerHref(dataset, variant)}>Open in the explorer</a> ·{" "}
        <a href={`/compare?${inEdition}variant=${variant.id}`}>Compare with another</a>
      </p>
      <VariantFacts variant={variant} />
      <PictureBar page={`/variants/${variant.id}`} query="" name={`cni-${variant.id}`} />
      <Cautions texts={editions[edition].runsCaveat} />
      <VariantReport sections={variantReport(dataset, variant.id)} />
      {seconds && <VariantSeconds dataset={dataset} of={{ variant, seconds }} />}
      <section>
        <h2>Source files</h2>
        <p>
          At commit {provenance.commit.slice(0, 8)}; their checksums stand in the{" "}
          <a href={`/data/${edition}.provenance.json`}>provenance file</a>.
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
