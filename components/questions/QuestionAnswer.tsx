import type { ReactNode } from "react";
import { ChartPatterns } from "@/components/chart/ChartPatterns";
import { EditionLinks } from "@/components/explorer/EditionLinks";
import { Problems } from "@/components/page/Problems";
import type { Catalogue } from "@/lib/dataset/catalogue";
import type { Definition } from "@/lib/dataset/definition";
import { placeText } from "@/lib/dataset/source";
import type { Problem } from "@/lib/link/problem";
import { questionHref, type Answered } from "@/lib/questions/questions";
import { editionHref } from "@/lib/view/link/edition-link";
import { ExhibitSection } from "./ExhibitSection";

interface QuestionAnswerProps {
  readonly answered: Answered;
  readonly edition: Definition;
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
  /** What stands below the figures. */
  readonly children?: ReactNode;
}

/** A question that people ask: the verdict, the figures behind it, what to know, and where to look further. */
export function QuestionAnswer({ answered, edition, catalogue, problems, children }: QuestionAnswerProps) {
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
      {children}
      <EditionLinks edition={edition} catalogue={catalogue} hrefIn={(to) => questionHref(to, question.id)} />
    </main>
  );
}
