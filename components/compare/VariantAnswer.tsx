import type { ReactNode } from "react";
import { Cautions } from "@/components/explorer/Cautions";
import { Problems } from "@/components/page/Problems";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import type { Problem } from "@/lib/link/problem";
import { placesOf, strengthsOf } from "@/lib/questions/variant-profile";
import { editionHref, variantHref } from "@/lib/view/link/edition-link";
import { initialView, viewHref } from "@/lib/view/link/view-codec";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { withChart } from "@/lib/view/link/view-transitions";
import { variantHeading, variantReport } from "@/lib/view/select/variant-report";
import { RankProfile } from "./RankProfile";
import { VariantFacts } from "./VariantFacts";
import { VariantReport } from "./VariantReport";

/** The link that opens the explorer on all traffic tests of a variant. */
function explorerHref(dataset: Dataset, { id }: Variant): string {
  const protocol = ["tcp", "udp"] as const;
  const view = withChart(initialView(vocabularyOf(dataset)), "heat");
  return viewHref({ ...view, protocol, variant: [id] });
}

interface VariantAnswerProps {
  readonly variant: Variant;
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
  /** The pictures of the page. */
  readonly picture?: ReactNode;
  /** What stands below the report. */
  readonly children?: ReactNode;
}

/** One variant: what it is, how it was installed, all its runs and its ranks. */
export function VariantAnswer({ variant, dataset, problems, picture, children }: VariantAnswerProps) {
  const { definition } = dataset;
  const compare = viewHref({ ...initialView(vocabularyOf(dataset)), variant: [variant.id] }, "/compare");
  return (
    <main id="content" className="page">
      <h1>{variantHeading(variant, dataset)}</h1>
      <Problems problems={problems} href={variantHref(definition, variant.id)} />
      <div className="prose">
        {strengthsOf(dataset, variant).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <RankProfile places={placesOf(dataset, variant)} name={variant.name} />
      <p>
        <a href={editionHref("/variants", definition)}>All variants</a> ·{" "}
        <a href={explorerHref(dataset, variant)}>Open in the explorer</a> ·{" "}
        <a href={compare}>Compare with another</a>
      </p>
      <VariantFacts variant={variant} />
      {picture}
      <Cautions texts={definition.runsCaveat} />
      <VariantReport sections={variantReport(dataset, variant.id)} />
      {children}
    </main>
  );
}
