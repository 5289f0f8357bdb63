import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openEdition } from "@/app/open-edition";
import { shareMetadata } from "@/app/share-metadata";
import { Explorer } from "@/components/explorer/Explorer";
import { withoutProse, type Catalogue } from "@/lib/dataset/catalogue";
import type { Dataset } from "@/lib/dataset/dataset";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { sliceDataset } from "@/lib/view/select/dataset-slice";
import { describeFigures } from "@/lib/view/describe/describe-figures";
import { viewFinding, viewTitle } from "@/lib/view/describe/view-finding";
import { describeView } from "@/lib/view/describe/describe-view";
import { selectDrawn } from "@/lib/view/select/select-drawn";
import { EXPLORER, START_ADDRESS } from "@/lib/view/link/explorer-address";
import { decodeView, versionedQuery, viewHref, type DecodedView } from "@/lib/view/link/view-codec";
import "@/app/styles/controls.css";
import "@/app/styles/chart.css";
import "@/app/styles/result-table.css";
import "@/app/styles/explorer.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

interface OpenedView extends DecodedView {
  /** The query string. */
  readonly search: string;
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
}

function openView(pageQuery: PageQuery): OpenedView {
  const query = readPageQuery(pageQuery);
  const { dataset, catalogue, vocabulary } = openEdition(query);
  return { ...decodeView(query, vocabulary), search: query.toString(), dataset, catalogue };
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { dataset, view } = openView(await searchParams);
  const result = selectDrawn(dataset, view);
  const finding = viewFinding(result);
  const description = `${finding ? `${finding}. ` : ""}${describeFigures(result)} ${describeView(result)}.`;
  return shareMetadata({
    page: EXPLORER,
    query: versionedQuery(view),
    title: viewTitle(result),
    description,
  });
}

/** The explorer: the server answers any link with its figures and its chart, and none with where it begins. A form sent without script is answered with its link. */
export default async function ExplorerPage({ searchParams }: PageProps) {
  const query = await searchParams;
  if (Object.keys(query).length === 0) redirect(START_ADDRESS);
  const { search, dataset, catalogue, view, problems } = openView(query);
  if (query.form !== undefined && problems.length === 0) redirect(viewHref(view));
  return (
    <Explorer
      search={search}
      cut={sliceDataset(dataset, view)}
      catalogue={catalogue.map(withoutProse)}
      problems={problems}
    />
  );
}
