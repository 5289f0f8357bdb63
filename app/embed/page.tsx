import type { Metadata } from "next";
import { openEdition } from "@/app/open-edition";
import { EmbedChart } from "@/components/embed/EmbedChart";
import { EmbedTable } from "@/components/embed/EmbedTable";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { SITE_NAME } from "@/lib/site";
import { describeView } from "@/lib/view/describe/describe-view";
import { leavesFiguresToTable } from "@/lib/view/chart/dot-rows";
import { decodeEmbed } from "@/lib/view/link/embed-codec";
import { rowReasons } from "@/lib/view/describe/row-reasons";
import { selectDrawn } from "@/lib/view/select/select-drawn";
import { viewHref } from "@/lib/view/link/view-codec";
import { viewFinding, viewTitle } from "@/lib/view/describe/view-finding";
import { viewNotices } from "@/lib/view/describe/view-notices";
import "@/app/styles/chart.css";
import "@/app/styles/result-table.css";
import "@/app/styles/embed.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

async function decodePage(searchParams: PageProps["searchParams"]) {
  const query = readPageQuery(await searchParams);
  const { dataset, vocabulary } = openEdition(query);
  const { embed, problems } = decodeEmbed(query, vocabulary);
  return { ...embed, problems, result: selectDrawn(dataset, embed.view) };
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { result, view } = await decodePage(searchParams);
  return {
    title: viewTitle(result),
    robots: { index: false },
    alternates: { canonical: viewHref(view) },
  };
}

/** A view in a frame of somebody else's page: chart or table, what must be known to read it, where it is from. */
export default async function EmbedPage({ searchParams }: PageProps) {
  const { result, view, show, theme, problems } = await decodePage(searchParams);
  const heading = describeView(result);
  const { source, title, measuredBy } = view.edition;
  const hasTable = show === "table" || leavesFiguresToTable(result);
  const notes = [
    ...(viewFinding(result) === null ? [] : [heading]),
    ...problems.map(({ message }) => message),
    ...viewNotices(result).map(({ text }) => text),
    ...(hasTable ? [] : rowReasons(result)),
  ];
  return (
    <main className="embed" data-theme={theme}>
      <h1>
        <a href={viewHref(view)} target="_blank">
          {viewTitle(result)}
        </a>
      </h1>
      {result.rows.length === 0 ? (
        <p className="nothing">No row passes these filters.</p>
      ) : (
        <>
          {show === "chart" && <EmbedChart result={result} heading={heading} />}
          {hasTable && <EmbedTable result={result} heading={heading} />}
        </>
      )}
      {[...new Set(notes)].map((words) => (
        <p key={words} className="legend">
          {words}
        </p>
      ))}
      <footer>
        Figures: {measuredBy},{" "}
        {source ? (
          <a href={source.repository} target="_blank">
            {title}
          </a>
        ) : (
          title
        )}
        {source && `, commit ${source.commit.slice(0, 8)} of ${source.date}`}. Chart:{" "}
        <a href={viewHref(view)} target="_blank">
          {SITE_NAME}
        </a>
        .
      </footer>
    </main>
  );
}
