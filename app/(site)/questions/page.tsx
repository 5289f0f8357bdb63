import type { Metadata } from "next";
import { shareMetadata } from "@/app/share-metadata";
import { QUESTIONS_TITLE, QuestionList } from "@/components/questions/QuestionList";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { answeredQuestions } from "@/lib/questions/questions";
import { SITE_NAME } from "@/lib/site";
import { encodeEditionLink } from "@/lib/view/link/edition-link";
import { askedOf } from "@/app/asked-of";
import "@/app/styles/pages.css";
import "@/app/styles/home.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { asked, edition } = askedOf(readPageQuery(await searchParams));
  const description = answeredQuestions(asked)
    .map(({ question, verdict }) => `${question.ask} ${verdict}.`)
    .join(" ");
  return {
    title: `${QUESTIONS_TITLE} · ${SITE_NAME}`,
    ...shareMetadata({
      page: "/questions",
      query: encodeEditionLink(edition),
      title: QUESTIONS_TITLE,
      description,
    }),
  };
}

/** Every question with its verdict. */
export default async function QuestionsPage({ searchParams }: PageProps) {
  const { asked, edition, catalogue, problems } = askedOf(readPageQuery(await searchParams));
  return <QuestionList asked={asked} edition={edition} catalogue={catalogue} problems={problems} />;
}
