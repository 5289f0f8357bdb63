import type { ReactNode } from "react";
import { Cautions } from "@/components/explorer/Cautions";
import { EditionLinks } from "@/components/explorer/EditionLinks";
import { Problems } from "@/components/page/Problems";
import type { Catalogue } from "@/lib/dataset/catalogue";
import type { Dataset } from "@/lib/dataset/dataset";
import { mtuCaution } from "@/lib/dataset/facts/mtu-words";
import type { Problem } from "@/lib/link/problem";
import { compareHeading, compareSummary, popularPairs } from "@/lib/questions/compare-summary";
import { viewHref } from "@/lib/view/link/view-codec";
import { inEdition } from "@/lib/view/link/view-transitions";
import type { ViewState } from "@/lib/view/link/view-state";
import { COMPARE_LIMITS } from "@/lib/view/select/compare-limits";
import { comparedVariants, compareVariants, comparisonHeading } from "@/lib/view/select/comparison";
import { CompareCharts } from "./CompareCharts";
import { CompareForm } from "./CompareForm";
import { ComparisonTables } from "./ComparisonTables";

function tooMany(view: ViewState): Problem[] {
  const extra = view.variant.length - COMPARE_LIMITS.most;
  if (extra <= 0) return [];
  const message = `${view.variant.length} variants were named; the first ${COMPARE_LIMITS.most} are compared.`;
  return [{ parameter: "variant", text: view.variant.join(","), message }];
}

function PopularPairs({ dataset, view }: { dataset: Dataset; view: ViewState }) {
  const pairs = popularPairs(dataset);
  return (
    <section aria-labelledby="popular">
      <h2 id="popular">
        {pairs.length > 0 ? "Pick two to four variants, or start with a pair" : "Pick two to four variants"}
      </h2>
      <ul className="plain-list">
        {pairs.map(({ label, ids }) => (
          <li key={label}>
            <a href={viewHref({ ...view, variant: ids }, "/compare")}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ComparisonProps {
  readonly view: ViewState;
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
  /** The page that answers another choice. */
  readonly action?: string;
  /** The address of the same variants inside the runs; null where the dataset has no seconds. */
  readonly seconds?: string | null;
  /** What stands below the tables. */
  readonly children?: ReactNode;
}

/** Two to four variants side by side over all tests. */
export function Comparison({
  view,
  dataset,
  catalogue,
  problems,
  action = "/compare",
  seconds = null,
  children,
}: ComparisonProps) {
  const comparison = compareVariants(dataset, view);
  const variants = comparedVariants(dataset, view);
  const names = comparisonHeading(variants, dataset);
  const heading = comparison ? compareHeading(dataset, comparison.base, variants) : names;
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
      <CompareForm
        action={action}
        view={view}
        all={dataset.variants}
        chosen={variants}
        base={comparison?.base.id ?? ""}
      />
      {comparison ? (
        <>
          <div className="prose">
            {compareSummary(dataset, comparison.base, variants).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          {seconds && (
            <p>
              <a href={seconds}>Compare them inside the runs, second by second</a>
            </p>
          )}
          <Cautions texts={[...dataset.definition.runsCaveat, ...mtuCaution(variants)]} />
          <CompareCharts dataset={dataset} variants={variants} />
          <ComparisonTables comparison={comparison} stat={view.stat} />
          {children}
        </>
      ) : (
        <PopularPairs dataset={dataset} view={view} />
      )}
    </main>
  );
}
