import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { shareMetadata } from "@/app/share-metadata";
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
import { Problems } from "@/components/page/Problems";
import { PictureBar } from "@/components/share/PictureBar";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import {
  describeHistory,
  historyFinding,
  historyHeading,
  historyTitle,
} from "@/lib/history/describe-history";
import { decodeHistory, encodeHistory, historyHref } from "@/lib/history/history-codec";
import { historyEditions } from "@/lib/history/history-editions";
import { historyWords } from "@/lib/history/history-state";
import { selectHistory } from "@/lib/history/select-history";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { SITE_NAME } from "@/lib/site";
import "@/app/styles/pages.css";
import "@/app/styles/history.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

async function answer(searchParams: PageProps["searchParams"]) {
  const query = await searchParams;
  const editions = historyEditions(loadFolder());
  if (!editions) return notFound();
  const known = historyWords(editions.older.definition, editions.newer.definition);
  const { state, problems } = decodeHistory(readPageQuery(query), known);
  return { query, problems, known, history: selectHistory(editions, state) };
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { history } = await answer(searchParams);
  const title = historyTitle(history);
  return {
    title: `${title} · ${SITE_NAME}`,
    ...shareMetadata({
      page: "/history",
      query: encodeHistory(history.state),
      title,
      description: describeHistory(history),
    }),
  };
}

/** The same CNI in two editions, each as a share of its own lab's link. A form sent without script is answered with its link. */
export default async function HistoryPage({ searchParams }: PageProps) {
  const { query, problems, known, history } = await answer(searchParams);
  const href = historyHref(history.state);
  if (query.form !== undefined && problems.length === 0) redirect(href);
  return (
    <main id="content" className="page wide">
      <h1>{historyTitle(history)}</h1>
      {historyFinding(history) && <p className="query">{historyHeading(history)}</p>}
      <Problems problems={problems} href={href} />
      <HistoryForm state={history.state} known={known} />
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
      <PictureBar page="/history" query={encodeHistory(history.state)} name="cni-history" />
      <HistoryLimits history={history} />
      <HistoryLabs history={history} />
    </main>
  );
}
