import type { Metadata } from "next";
import { MeasuredTwice } from "@/components/repeatability/MeasuredTwice";
import { campaignsOf } from "@/lib/repeatability/campaigns";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { redirect } from "next/navigation";
import { openEdition } from "@/app/open-edition";
import { shareMetadata } from "@/app/share-metadata";
import { Comparison } from "@/components/compare/Comparison";
import { PictureBar } from "@/components/share/PictureBar";
import { SITE_NAME } from "@/lib/site";
import {
  comparedVariants,
  compareVariants,
  comparisonHeading,
  describeComparison,
} from "@/lib/view/select/comparison";
import { compareHeading } from "@/lib/questions/compare-summary";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { hasSecondsFiles } from "@/lib/seconds/load-seconds";
import { secondsHref } from "@/lib/seconds/seconds-codec";
import { decodeView, encodeView, viewHref } from "@/lib/view/link/view-codec";
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
  const chosen = comparedVariants(dataset, view).map(({ id }) => id);
  return (
    <Comparison
      view={view}
      dataset={dataset}
      catalogue={catalogue}
      problems={problems}
      seconds={
        hasSecondsFiles(dataset.definition)
          ? secondsHref({ edition: dataset.definition, variant: chosen })
          : null
      }
    >
      <MeasuredTwice campaigns={campaignsOf(loadFolder())} dataset={dataset} variants={chosen} />
      <PictureBar page="/compare" query={encodeView(view)} name="cni-comparison" />
    </Comparison>
  );
}
