import type { Metadata } from "next";
import { redirect } from "next/navigation";
import {
  HistoryLabs,
  HistoryLead,
  HistoryLimits,
  PairingRule,
  UdpLimits,
} from "@/components/history/HistoryLimits";
import { HistoryForm } from "@/components/history/HistoryForm";
import { HistoryPlot } from "@/components/history/HistoryPlot";
import { HistoryTable } from "@/components/history/HistoryTable";
import { Problems } from "@/components/Problems";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { describeHistory, historyHeading } from "@/lib/history/describe-history";
import { decodeHistory, historyHref } from "@/lib/history/history-codec";
import { selectHistory } from "@/lib/history/select-history";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { SITE_NAME } from "@/lib/site";
import "@/app/styles/pages.css";
import "@/app/styles/history.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

const loadBoth = () => [loadDataset("2020-08"), loadDataset("2024-01")] as const;

async function answer(searchParams: PageProps["searchParams"]) {
  const query = await searchParams;
  const { state, problems } = decodeHistory(readPageQuery(query));
  const [older, newer] = loadBoth();
  return { query, problems, history: selectHistory({ older: older.dataset, newer: newer.dataset }, state) };
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { history } = await answer(searchParams);
  const title = historyHeading(history);
  const description = describeHistory(history);
  const canonical = historyHref(history.state);
  return {
    title: `${title} · ${SITE_NAME}`,
    description,
    alternates: { canonical },
    openGraph: { title, description, type: "website", siteName: SITE_NAME, url: canonical },
  };
}

/** The same CNI in two editions, each as a share of its own lab's link. A form sent without script is answered with its link. */
export default async function HistoryPage({ searchParams }: PageProps) {
  const { query, problems, history } = await answer(searchParams);
  const href = historyHref(history.state);
  if (query.form !== undefined && problems.length === 0) redirect(href);
  return (
    <main id="content" className="page wide">
      <h1>{historyHeading(history)}</h1>
      <Problems problems={problems} href={href} />
      <HistoryForm state={history.state} />
      <div className="prose">
        <HistoryLead history={history} />
        <UdpLimits history={history} />
      </div>
      {history.rows.length === 0 ? (
        <p>Neither edition has an install that fits: choose fewer filters.</p>
      ) : (
        <>
          <HistoryPlot history={history} />
          <PairingRule history={history} />
          <HistoryTable history={history} />
        </>
      )}
      <HistoryLimits history={history} />
      <HistoryLabs provenances={loadBoth().map(({ provenance }) => provenance)} />
    </main>
  );
}
