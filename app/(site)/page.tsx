import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NuqsAdapter } from "nuqs/adapters/react";
import { shareMetadata } from "@/app/share-metadata";
import { Explorer } from "@/components/Explorer";
import type { Dataset } from "@/lib/dataset/dataset";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { sliceDataset } from "@/lib/view/dataset-slice";
import { describeFigures } from "@/lib/view/describe-figures";
import { describeView } from "@/lib/view/describe-view";
import { selectView } from "@/lib/view/select-view";
import { decodeView, encodeView, viewHref, type DecodedView } from "@/lib/view/view-codec";
import { vocabularyOf } from "@/lib/view/view-fields";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

function decodeQuery(query: PageQuery, dataset: Dataset): DecodedView {
  return decodeView(readPageQuery(query), vocabularyOf(dataset));
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { dataset } = loadDataset();
  const { view } = decodeQuery(await searchParams, dataset);
  const result = selectView(dataset, view);
  const title = describeView(result);
  const description = `${describeFigures(result)} ${title}.`;
  return shareMetadata({ page: "/", query: encodeView(view), title, description });
}

/** The explorer: the server answers any link with its figures and its chart. A form sent without script is answered with its link. */
export default async function ExplorerPage({ searchParams }: PageProps) {
  const query = await searchParams;
  const { dataset } = loadDataset();
  const { view, problems } = decodeQuery(query, dataset);
  if (query.form !== undefined && problems.length === 0) redirect(viewHref(view));
  return (
    <NuqsAdapter serverSearch={readPageQuery(query).toString()}>
      <Explorer cut={sliceDataset(dataset, view)} problems={problems} />
    </NuqsAdapter>
  );
}
