import type { Metadata } from "next";
import { openEditionLink } from "@/app/open-edition";
import { shareMetadata } from "@/app/share-metadata";
import { EditionLinks } from "@/components/explorer/EditionLinks";
import { Problems } from "@/components/page/Problems";
import { cniLabel, dataPlaneLabel, encryptions, NOT_STATED } from "@/lib/dataset/facts/dimensions";
import { countOf } from "@/lib/format";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { strengthsOf } from "@/lib/questions/variant-profile";
import { SITE_NAME } from "@/lib/site";
import { editionHref, encodeEditionLink, variantHref } from "@/lib/view/link/edition-link";
import "@/app/styles/pages.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

const headingOf = (count: number, id: string) => `${countOf(count, "variant")} measured in ${id}`;

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { dataset } = openEditionLink(readPageQuery(await searchParams));
  const title = headingOf(dataset.variants.length, dataset.definition.id);
  return {
    title: `${title} · ${SITE_NAME}`,
    ...shareMetadata({
      page: "/variants",
      query: encodeEditionLink(dataset.definition),
      title,
      description: `${title}: ${dataset.variants.map(({ name }) => name).join(", ")}.`,
    }),
  };
}

/** Every variant of a dataset, with what it is and what it is strong and weak at. */
export default async function VariantsPage({ searchParams }: PageProps) {
  const { dataset, catalogue, problems } = openEditionLink(readPageQuery(await searchParams));
  const { definition, variants } = dataset;
  return (
    <main id="content" className="page wide">
      <h1>{headingOf(variants.length, definition.id)}</h1>
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
              {["Variant", "CNI", "Version", "Data plane", "Encryption", "Strong and weak at"].map((head) => (
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
                <td>{cniLabel(variant.cni)}</td>
                <td>{variant.version || NOT_STATED}</td>
                <td>{dataPlaneLabel(variant.dataPlane)}</td>
                <td>{encryptions[variant.encryption]}</td>
                <td>{strengthsOf(dataset, variant).join(" ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </main>
  );
}
