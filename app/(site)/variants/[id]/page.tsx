import type { Metadata } from "next";
import { MeasuredTwice } from "@/components/repeatability/MeasuredTwice";
import { campaignsOf } from "@/lib/repeatability/campaigns";
import { notFound } from "next/navigation";
import { shareMetadata } from "@/app/share-metadata";
import { PictureBar } from "@/components/share/PictureBar";
import { VariantSeconds } from "@/components/seconds/VariantSeconds";
import { VariantAnswer } from "@/components/compare/VariantAnswer";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { catalogueOf, findVariant } from "@/lib/dataset/files/data-folder";
import type { Definition } from "@/lib/dataset/definition";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import type { Problem } from "@/lib/link/problem";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { loadSeconds } from "@/lib/seconds/load-seconds";
import { SITE_NAME } from "@/lib/site";
import { strengthsOf } from "@/lib/questions/variant-profile";
import { decodeEditionLink, encodeEditionLink } from "@/lib/view/link/edition-link";
import { describeReport, sourceFilesOf, variantHeading } from "@/lib/view/select/variant-report";
import "@/app/styles/pages.css";
import "@/app/styles/seconds.css";

interface PageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<PageQuery>;
}

/** A variant in the dataset that the query names, or in the default one, or in any that has it; which is said where it is another. */
async function find({ params, searchParams }: PageProps) {
  const { id } = await params;
  const folder = loadFolder();
  const { edition, problems } = decodeEditionLink(readPageQuery(await searchParams), catalogueOf(folder));
  const found = findVariant(folder, edition, id);
  return found ? { ...found, problems: [...problems, ...notThere(edition, found)] } : notFound();
}

function notThere(
  wanted: Definition,
  { dataset, variant }: { dataset: Dataset; variant: Variant },
): Problem[] {
  const { id } = dataset.definition;
  if (wanted.id === id || wanted.isDefault) return [];
  const message = `No variant '${variant.id}' in ${wanted.id}. Shown with ${id}.`;
  return [{ parameter: "edition", text: wanted.id, message }];
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { variant, dataset } = await find(props);
  const title = variantHeading(variant, dataset);
  const description = [...strengthsOf(dataset, variant), describeReport(dataset, variant), `${title}.`].join(
    " ",
  );
  return {
    title: `${title} · ${SITE_NAME}`,
    ...shareMetadata({
      page: `/variants/${variant.id}`,
      query: encodeEditionLink(dataset.definition),
      title,
      description,
    }),
  };
}

/** One variant: what it is, how it was installed, all its runs and its ranks. */
export default async function VariantPage(props: PageProps) {
  const { variant, dataset, provenance, problems } = await find(props);
  const { definition } = dataset;
  const seconds = loadSeconds(variant.id, dataset);
  return (
    <VariantAnswer
      variant={variant}
      dataset={dataset}
      problems={problems}
      picture={
        <PictureBar
          page={`/variants/${variant.id}`}
          query={encodeEditionLink(definition)}
          name={`cni-${variant.id}`}
        />
      }
    >
      <MeasuredTwice campaigns={campaignsOf(loadFolder())} dataset={dataset} variants={[variant.id]} />
      {seconds && <VariantSeconds dataset={dataset} of={{ variant, seconds }} />}
      <section>
        <h2>Source files</h2>
        <p>
          {definition.source && `At commit ${definition.source.commit.slice(0, 8)}. `}
          Their checksums are in the <a href={`/data/${definition.id}.provenance.json`}>provenance file</a>.
        </p>
        <ul className="source-files">
          {sourceFilesOf(provenance, definition, variant).map(({ path, address }) => (
            <li key={path}>{address ? <a href={address}>{path}</a> : path}</li>
          ))}
        </ul>
      </section>
    </VariantAnswer>
  );
}
