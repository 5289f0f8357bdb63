import type { Metadata } from "next";
import { shareMetadata } from "@/app/share-metadata";
import { EditionLinks } from "@/components/explorer/EditionLinks";
import { Problems } from "@/components/page/Problems";
import { FindingTile } from "@/components/questions/FindingTile";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { answeredQuestions } from "@/lib/questions/questions";
import { SITE_NAME } from "@/lib/site";
import { editionHref, encodeEditionLink } from "@/lib/view/link/edition-link";
import { askedOf } from "@/app/asked-of";
import "@/app/styles/pages.css";
import "@/app/styles/home.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

const TITLE = "Questions that people ask of these figures";

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { asked, edition } = askedOf(readPageQuery(await searchParams));
  const description = answeredQuestions(asked)
    .map(({ question, verdict }) => `${question.ask} ${verdict}.`)
    .join(" ");
  return {
    title: `${TITLE} · ${SITE_NAME}`,
    ...shareMetadata({
      page: "/questions",
      query: encodeEditionLink(edition),
      title: TITLE,
      description,
    }),
  };
}

/** Every question with its verdict. */
export default async function QuestionsPage({ searchParams }: PageProps) {
  const { asked, edition, catalogue, problems } = askedOf(readPageQuery(await searchParams));
  return (
    <main id="content" className="page wide">
      <h1>{TITLE}</h1>
      <Problems problems={problems} href={editionHref("/questions", edition)} />
      <EditionLinks edition={edition} catalogue={catalogue} hrefIn={(to) => editionHref("/questions", to)} />
      <div className="tiles">
        {answeredQuestions(asked).map((answered) => (
          <section key={answered.question.id}>
            <h2 className="query">{answered.question.ask}</h2>
            <FindingTile answered={answered} edition={edition} />
          </section>
        ))}
      </div>
    </main>
  );
}
