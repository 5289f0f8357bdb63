import { Glossed } from "@/components/glossary/Glossed";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { becauseOf } from "@/lib/recommend/answer/describe-answer";
import type { Dataset } from "@/lib/dataset/dataset";
import { confidenceOf, encryptionSentences, moveSentences } from "@/lib/recommend/verdict/describe-verdict";

interface VerdictProps {
  readonly dataset: Dataset;
  readonly recommendation: Recommendation;
}

/** Why that is the verdict, how sure it is, and what encryption would cost, in the reader's units. */
export function Verdict({ dataset, recommendation }: VerdictProps) {
  const { word, why } = confidenceOf(recommendation);
  const moving = moveSentences(recommendation);
  return (
    <div className="verdict">
      <p className="because">
        <strong className={`confidence ${word.toLowerCase()}`}>{word}.</strong> {why}{" "}
        {moving.length > 0 ? moving.join(" ") : becauseOf(dataset, recommendation)}
      </p>
      {encryptionSentences(recommendation).map((sentence) => (
        <p key={sentence} className="encryption-cost">
          <Glossed>{sentence}</Glossed>
        </p>
      ))}
    </div>
  );
}
