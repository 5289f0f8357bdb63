import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { shareMetadata } from "@/app/share-metadata";
import { ChartPatterns } from "@/components/chart/ChartPatterns";
import { EditionLinks } from "@/components/explorer/EditionLinks";
import { Problems } from "@/components/page/Problems";
import { ExhibitSection } from "@/components/questions/ExhibitSection";
import { PictureBar } from "@/components/share/PictureBar";
import { placeText } from "@/lib/dataset/source";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { answeredQuestion, questionHref } from "@/lib/questions/questions";
import { SITE_NAME } from "@/lib/site";
import { editionHref, encodeEditionLink } from "@/lib/view/link/edition-link";
import { askedOf } from "@/app/asked-of";
import "@/app/styles/pages.css";

interface PageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<PageQuery>;
}

async function find({ params, searchParams }: PageProps) {
  const { id } = await params;
  const opened = askedOf(readPageQuery(await searchParams));
  return { ...opened, answered: answeredQuestion(opened.asked, id) };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { edition, answered } = await find(props);
  if (!answered) return { title: `No such question · ${SITE_NAME}` };
  const { question, verdict, because } = answered;
  return {
    title: `${verdict} · ${SITE_NAME}`,
    ...shareMetadata({
      page: `/questions/${question.id}`,
      query: encodeEditionLink(edition),
      title: verdict,
      description: `${question.ask} ${verdict}. ${because.join(" ")}`,
    }),
  };
}

/** A question that people ask: the verdict, the figures behind it, what to know, and where to look further. */
export default async function QuestionPage(props: PageProps) {
  const { edition, catalogue, problems, answered } = await find(props);
  if (!answered) return notFound();
  const { question, verdict, because, exhibits, caveats } = answered;
  return (
    <main id="content" className="page wide">
      <ChartPatterns />
      <p className="query">
        <a href={editionHref("/questions", edition)}>Questions</a> · {question.ask}
      </p>
      <h1>{verdict}</h1>
      <Problems problems={problems} href={questionHref(edition, question.id)} />
      <div className="prose">
        {because.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <ul className="notices">
          {caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
        <p className="legend">
          {[...new Set(exhibits.map(({ view }) => placeText(view?.edition ?? edition)))].join("; ")}
        </p>
      </div>
      {exhibits.map((exhibit) => (
        <ExhibitSection key={exhibit.title} exhibit={exhibit} edition={edition} />
      ))}
      <PictureBar
        page={`/questions/${question.id}`}
        query={encodeEditionLink(edition)}
        name={`cni-question-${question.id}`}
      />
      <EditionLinks edition={edition} catalogue={catalogue} hrefIn={(to) => questionHref(to, question.id)} />
    </main>
  );
}
