import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CompareForm } from "@/components/CompareForm";
import { ComparisonTables } from "@/components/ComparisonTables";
import { Problems } from "@/components/Problems";
import { loadDataset } from "@/lib/dataset/load-dataset";
import type { Dataset } from "@/lib/dataset/dataset";
import { joinWords } from "@/lib/format";
import { gigabitsPerSecond } from "@/lib/units";
import { COMPARE_LIMITS } from "@/lib/view/compare-limits";
import { comparedVariants, compareVariants } from "@/lib/view/comparison";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import type { Problem } from "@/lib/link/problem";
import { decodeView, viewHref } from "@/lib/view/view-codec";
import { vocabularyOf } from "@/lib/view/view-fields";
import type { ViewState } from "@/lib/view/view-state";
import "../styles/pages.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

async function decodePage(searchParams: PageProps["searchParams"]) {
  const query = await searchParams;
  const { dataset } = loadDataset();
  return {
    query,
    dataset,
    ...decodeView(readPageQuery(query), vocabularyOf(dataset)),
  };
}

function headingOf(names: readonly string[], { linkBitsPerSecond, edition }: Dataset): string {
  const lab = `${gigabitsPerSecond(linkBitsPerSecond)} Gbit/s lab, ${edition}`;
  return names.length < COMPARE_LIMITS.least
    ? "Compare two to four variants"
    : `${joinWords(names)} side by side over all tests, ${lab}`;
}

function tooMany(view: ViewState): Problem[] {
  const extra = view.variant.length - COMPARE_LIMITS.most;
  if (extra <= 0) return [];
  const message = `${view.variant.length} variants were named; the first ${COMPARE_LIMITS.most} in the edition’s order are compared.`;
  return [{ parameter: "variant", text: view.variant.join(","), message }];
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { dataset, view } = await decodePage(searchParams);
  return {
    title: `${headingOf(
      comparedVariants(dataset, view).map(({ name }) => name),
      dataset,
    )} · CNI benchmark explorer`,
  };
}

/** Two to four variants side by side over all tests. */
export default async function ComparePage({ searchParams }: PageProps) {
  const { query, dataset, view, problems } = await decodePage(searchParams);
  if (query.form !== undefined && problems.length === 0) redirect(viewHref(view, "/compare"));
  const comparison = compareVariants(dataset, view);
  const variants = comparedVariants(dataset, view);
  return (
    <main id="content" className="page wide">
      <h1>
        {headingOf(
          variants.map(({ name }) => name),
          dataset,
        )}
      </h1>
      <Problems
        problems={[...problems, ...tooMany(view)]}
        href={viewHref({ ...view, variant: variants.map(({ id }) => id) }, "/compare")}
      />
      <CompareForm view={view} all={dataset.variants} chosen={variants} base={comparison?.base.id ?? ""} />
      {comparison ? (
        <ComparisonTables comparison={comparison} stat={view.stat} />
      ) : (
        <p>
          Choose at least two variants: their figures then stand side by side on all nine tests, with every
          difference beyond both run ranges marked.
        </p>
      )}
    </main>
  );
}
