import { redirect } from "next/navigation";
import { NuqsAdapter } from "nuqs/adapters/react";
import { Explorer } from "@/components/Explorer";
import type { Dataset } from "@/lib/dataset/dataset";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { sliceDataset } from "@/lib/view/dataset-slice";
import { decodeView, viewHref, type DecodedView } from "@/lib/view/view-codec";
import { vocabularyOf } from "@/lib/view/view-fields";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

function decodeQuery(query: PageQuery, dataset: Dataset): DecodedView {
  return decodeView(readPageQuery(query), vocabularyOf(dataset));
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
