import type { Metadata } from "next";
import { openEditionLink } from "@/app/open-edition";
import { shareMetadata } from "@/app/share-metadata";
import { EditionLinks } from "@/components/explorer/EditionLinks";
import { Problems } from "@/components/page/Problems";
import type { Dataset } from "@/lib/dataset/dataset";
import { cniLabel, dataPlaneLabel, encryptions } from "@/lib/dataset/facts/dimensions";
import { countOf } from "@/lib/format";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { profilesFinding, strengthsOf } from "@/lib/questions/variant-profile";
import { SITE_NAME } from "@/lib/site";
import { versionText } from "@/lib/view/describe/version-text";
import { editionHref, encodeEditionLink, variantHref } from "@/lib/view/link/edition-link";
import "@/app/styles/pages.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

const rangeOf = ({ variants, definition }: Dataset) =>
  `${countOf(variants.length, "variant")} measured in ${definition.id}`;
const titleOf = (dataset: Dataset) => profilesFinding(dataset) ?? rangeOf(dataset);

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { dataset } = openEditionLink(readPageQuery(await searchParams));
  const title = titleOf(dataset);
  return {
    title: `${title} · ${SITE_NAME}`,
    ...shareMetadata({
      page: "/variants",
      query: encodeEditionLink(dataset.definition),
      title,
      description: `${rangeOf(dataset)}: ${dataset.variants.map(({ name }) => name).join(", ")}.`,
    }),
  };
}

/** Every variant of a dataset, with what it is and what it is strong and weak at. */
export default async function VariantsPage({ searchParams }: PageProps) {
  const { dataset, catalogue, problems } = openEditionLink(readPageQuery(await searchParams));
  const { definition, variants } = dataset;
  return (
    <main id="content" className="page wide">
      <h1>{titleOf(dataset)}</h1>
      <p className="query">
        {rangeOf(dataset)}, each with where it ranks among those of the same encryption.
      </p>
      <Problems problems={problems} href={editionHref("/variants", definition)} />
      <EditionLinks
        edition={definition}
        catalogue={catalogue}
        hrefIn={(to) => editionHref("/variants", to)}
      />
      <div className="scroll-box" tabIndex={0} role="region" aria-label="Variants">
        <table className="results wrapping variants">
          <thead>
            <tr>
              {["Variant", "Strong and weak at", "CNI", "Version", "Data plane", "Encryption"].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {variants.map((variant) => (
              <tr key={variant.id}>
                <th scope="row">
                  <a href={variantHref(definition, variant.id)}>{variant.name}</a>
                </th>
                <td>{strengthsOf(dataset, variant).join(" ")}</td>
                <td>{cniLabel(variant.cni)}</td>
                <td>{versionText(variant)}</td>
                <td>{dataPlaneLabel(variant.dataPlane)}</td>
                <td>{encryptions[variant.encryption]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </main>
  );
}
