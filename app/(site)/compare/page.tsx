import type { Metadata } from "next";
import { MeasuredTwice } from "@/components/repeatability/MeasuredTwice";
import { campaignsOf } from "@/lib/repeatability/campaigns";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { redirect } from "next/navigation";
import { openEdition } from "@/app/open-edition";
import { shareMetadata } from "@/app/share-metadata";
import { Cautions } from "@/components/explorer/Cautions";
import { CompareForm } from "@/components/compare/CompareForm";
import { ComparisonTables } from "@/components/compare/ComparisonTables";
import { EditionLinks } from "@/components/explorer/EditionLinks";
import { PictureBar } from "@/components/share/PictureBar";
import { Problems } from "@/components/page/Problems";
import { SITE_NAME } from "@/lib/site";
import { COMPARE_LIMITS } from "@/lib/view/select/compare-limits";
import {
  comparedVariants,
  compareVariants,
  comparisonHeading,
  describeComparison,
} from "@/lib/view/select/comparison";
import { CompareCharts } from "@/components/compare/CompareCharts";
import { compareHeading, compareSummary, popularPairs } from "@/lib/questions/compare-summary";
import { mtuCaution } from "@/lib/dataset/facts/mtu-words";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import type { Problem } from "@/lib/link/problem";
import { hasSecondsFiles } from "@/lib/seconds/load-seconds";
import { secondsHref } from "@/lib/seconds/seconds-codec";
import { decodeView, encodeView, viewHref } from "@/lib/view/link/view-codec";
import { inEdition } from "@/lib/view/link/view-transitions";
import type { ViewState } from "@/lib/view/link/view-state";
import "@/app/styles/pages.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

async function decodePage(searchParams: PageProps["searchParams"]) {
  const pageQuery = await searchParams;
  const query = readPageQuery(pageQuery);
  const { dataset, catalogue, vocabulary } = openEdition(query);
  return { query: pageQuery, dataset, catalogue, ...decodeView(query, vocabulary) };
}

function tooMany(view: ViewState): Problem[] {
  const extra = view.variant.length - COMPARE_LIMITS.most;
  if (extra <= 0) return [];
  const message = `${view.variant.length} variants were named; the first ${COMPARE_LIMITS.most} are compared.`;
  return [{ parameter: "variant", text: view.variant.join(","), message }];
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { dataset, view } = await decodePage(searchParams);
  const variants = comparedVariants(dataset, view);
  const base = compareVariants(dataset, view)?.base;
  const title = base ? compareHeading(dataset, base, variants) : comparisonHeading(variants, dataset);
  const description = `${describeComparison(dataset, view)} ${title}.`;
  return {
    title: `${title} · ${SITE_NAME}`,
    ...shareMetadata({ page: "/compare", query: encodeView(view), title, description }),
  };
}

/** Two to four variants side by side over all tests. */
export default async function ComparePage({ searchParams }: PageProps) {
  const { query, dataset, catalogue, view, problems } = await decodePage(searchParams);
  if (query.form !== undefined && problems.length === 0) redirect(viewHref(view, "/compare"));
  const comparison = compareVariants(dataset, view);
  const variants = comparedVariants(dataset, view);
  const names = comparisonHeading(variants, dataset);
  const heading = comparison ? compareHeading(dataset, comparison.base, variants) : names;
  const cautions = [...dataset.definition.runsCaveat, ...mtuCaution(variants)];
  return (
    <main id="content" className="page wide">
      {heading !== names && <p className="query">{names}</p>}
      <h1>{heading}</h1>
      <Problems
        problems={[...problems, ...tooMany(view)]}
        href={viewHref({ ...view, variant: variants.map(({ id }) => id) }, "/compare")}
      />
      <EditionLinks
        edition={dataset.definition}
        catalogue={catalogue}
        hrefIn={(to) => viewHref(inEdition(view, to), "/compare")}
      />
      <CompareForm view={view} all={dataset.variants} chosen={variants} base={comparison?.base.id ?? ""} />
      {comparison && (
        <div className="prose">
          {compareSummary(dataset, comparison.base, variants).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {comparison ? (
        <>
          {hasSecondsFiles(dataset.definition) && (
            <p>
              <a href={secondsHref({ edition: dataset.definition, variant: variants.map(({ id }) => id) })}>
                Compare them inside the runs, second by second
              </a>
            </p>
          )}
          <Cautions texts={cautions} />
          <CompareCharts dataset={dataset} variants={variants} />
          <ComparisonTables comparison={comparison} stat={view.stat} />
          <MeasuredTwice
            campaigns={campaignsOf(loadFolder())}
            dataset={dataset}
            variants={variants.map(({ id }) => id)}
          />
          <PictureBar page="/compare" query={encodeView(view)} name="cni-comparison" />
        </>
      ) : (
        <section aria-labelledby="popular">
          <h2 id="popular">Pick two to four variants, or start with a pair</h2>
          <ul className="plain-list">
            {popularPairs(dataset).map(({ label, ids }) => (
              <li key={label}>
                <a href={viewHref({ ...view, variant: ids }, "/compare")}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
