import { EditionLinks } from "@/components/explorer/EditionLinks";
import { Problems } from "@/components/page/Problems";
import type { Catalogue } from "@/lib/dataset/catalogue";
import type { Definition } from "@/lib/dataset/definition";
import type { Problem } from "@/lib/link/problem";
import type { Asked } from "@/lib/questions/question";
import { answeredQuestions } from "@/lib/questions/questions";
import { editionHref } from "@/lib/view/link/edition-link";
import { FindingTile } from "./FindingTile";

export const QUESTIONS_TITLE = "Questions that people ask of these figures";

interface QuestionListProps {
  readonly asked: Asked;
  readonly edition: Definition;
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
}

/** Every question that the dataset can answer, with its verdict. */
export function QuestionList({ asked, edition, catalogue, problems }: QuestionListProps) {
  const answers = answeredQuestions(asked);
  return (
    <main id="content" className="page wide">
      <h1>{QUESTIONS_TITLE}</h1>
      <Problems problems={problems} href={editionHref("/questions", edition)} />
      <EditionLinks edition={edition} catalogue={catalogue} hrefIn={(to) => editionHref("/questions", to)} />
      {answers.length === 0 && (
        <p>These figures answer none of them: each needs tests or variants that are not here.</p>
      )}
      <div className="tiles">
        {answers.map((answered) => (
          <section key={answered.question.id}>
            <h2 className="query">{answered.question.ask}</h2>
            <FindingTile answered={answered} edition={edition} />
          </section>
        ))}
      </div>
    </main>
  );
}
