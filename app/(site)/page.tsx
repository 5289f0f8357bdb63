import type { Metadata } from "next";
import { Activity } from "react";
import { permanentRedirect } from "next/navigation";
import { askedOf } from "@/app/asked-of";
import { shareMetadata } from "@/app/share-metadata";
import { QuestionBar } from "@/components/home/QuestionBar";
import { MatrixTable } from "@/components/matrix/MatrixTable";
import { Problems } from "@/components/page/Problems";
import { FindingTile } from "@/components/questions/FindingTile";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { matrixOf } from "@/lib/matrix/matrix";
import { decodeMatrix, encodeMatrix, matrixHref, matrixParameterNames } from "@/lib/matrix/matrix-link";
import { answeredQuestions, questionHref, TILES } from "@/lib/questions/questions";
import { SITE_NAME } from "@/lib/site";
import { HOME_HEADING, siteSentence } from "@/lib/questions/site-sentence";
import { EXPLORER, isExplorerLink } from "@/lib/view/link/explorer-address";
import "@/app/styles/home.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

/** A link to the explorer, which was here before, goes to it with its query. */
function open(pageQuery: PageQuery) {
  const query = readPageQuery(pageQuery);
  const isOwn = matrixParameterNames.some((name) => query.has(name));
  if (!isOwn && isExplorerLink(query)) permanentRedirect(`${EXPLORER}?${query.toString()}`);
  const { asked, edition, catalogue } = askedOf("");
  return { query, asked, edition, catalogue, ...decodeMatrix(query, edition) };
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { asked, edition, state } = open(await searchParams);
  const findings = answeredQuestions(asked).slice(0, TILES);
  const description = `${HOME_HEADING} ${siteSentence(asked)} ${findings.map(({ verdict }) => `${verdict}.`).join(" ")}`;
  return {
    title: `${HOME_HEADING} · ${SITE_NAME}`,
    ...shareMetadata({ page: "/", query: encodeMatrix(state, edition), title: HOME_HEADING, description }),
  };
}

/** The front page: what this is, the question that most come with, six findings and every variant. */
export default async function HomePage({ searchParams }: PageProps) {
  const { query, asked, edition, state, problems } = open(await searchParams);
  const answered = answeredQuestions(asked);
  return (
    <main id="content" className="home">
      <div className="intro">
        <h1>{HOME_HEADING}</h1>
        <p>{siteSentence(asked)}</p>
      </div>
      <Problems problems={problems} href={matrixHref(state, edition)} />
      <QuestionBar edition={edition} />
      <Activity>
        <section aria-labelledby="found">
          <h2 id="found">What the figures say</h2>
          <div className="tiles">
            {answered.slice(0, TILES).map((one) => (
              <FindingTile key={one.question.id} answered={one} edition={edition} />
            ))}
          </div>
          <ul className="more-questions">
            {answered.slice(TILES).map(({ question }) => (
              <li key={question.id}>
                <a href={questionHref(edition, question.id)}>{question.ask}</a>
              </li>
            ))}
            <li>
              <a href="/questions">All questions</a>
            </li>
          </ul>
        </section>
      </Activity>
      <MatrixTable
        matrix={matrixOf(asked.dataset)}
        edition={{ id: edition.id, isDefault: edition.isDefault, variantNames: edition.variantNames }}
        search={query.toString()}
      />
    </main>
  );
}
