import { ARTICLE_TITLE, articlePick } from "@/lib/recommend/answer/article-pick";
import { describeArticlePick, untunedVpp } from "@/lib/recommend/answer/describe-article-pick";
import { compareLoads } from "@/lib/recommend/answer/describe-recommendation";
import {
  columnTitle,
  figureColumns,
  figureIn,
  describeFigure,
} from "@/lib/recommend/score/candidate-figures";
import type { Dataset } from "@/lib/dataset/dataset";
import { joinWords } from "@/lib/format";
import type { Ranked, Recommendation } from "@/lib/recommend/score/recommend";

interface ArticleNoteProps {
  readonly dataset: Dataset;
  readonly recommendation: Recommendation;
}

function figuresOf({ dataset, recommendation: { setting } }: ArticleNoteProps, { variant }: Ranked): string {
  const figures = figureColumns(setting).map((column) => {
    const figure = figureIn(dataset, setting, column, variant);
    return `${columnTitle(column)} ${describeFigure(figure)}`;
  });
  return `${variant.name}: ${joinWords(figures)}.`;
}

function Untuned() {
  return (
    <>
      <p>{untunedVpp.text} What to benchmark before choosing it:</p>
      <ul className="plain-list">
        {untunedVpp.benchmark.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}

/** The article's pick for the nearest of its situations, its rank here, and why ours differs. */
export function ArticleNote(props: ArticleNoteProps) {
  const { recommendation } = props;
  const pick = articlePick(recommendation);
  const [first] = recommendation.ranked;
  if (!pick) return null;
  return (
    <section className="prose-wide" aria-labelledby="article">
      <h2 id="article">The article’s pick</h2>
      <p>
        {describeArticlePick(pick)} <small>{ARTICLE_TITLE}</small>
      </p>
      {pick.situation === "tuned" && <Untuned />}
      {first && pick.best && !pick.agrees && (
        <>
          <p>In figures: {compareLoads(recommendation, first, pick.best)}</p>
          <ul className="plain-list">
            <li>{figuresOf(props, first)}</li>
            <li>{figuresOf(props, pick.best)}</li>
          </ul>
        </>
      )}
    </section>
  );
}
