import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { shareMetadata } from "@/app/share-metadata";
import { QuestionAnswer } from "@/components/questions/QuestionAnswer";
import { PictureBar } from "@/components/share/PictureBar";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { answeredQuestion } from "@/lib/questions/questions";
import { SITE_NAME } from "@/lib/site";
import { encodeEditionLink } from "@/lib/view/link/edition-link";
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
  return (
    <QuestionAnswer answered={answered} edition={edition} catalogue={catalogue} problems={problems}>
      <PictureBar
        page={`/questions/${answered.question.id}`}
        query={encodeEditionLink(edition)}
        name={`cni-question-${answered.question.id}`}
      />
    </QuestionAnswer>
  );
}
