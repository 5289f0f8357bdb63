import { sourceOf } from "@/lib/dataset/source";
import type { Problem } from "@/lib/link/problem";
import { viewHref } from "@/lib/view/link/view-codec";
import { isComparable } from "./change";
import type { ApiQuestions } from "./api-schema";
import type { Asked, Exhibit } from "./question";
import { answeredQuestions } from "./questions";

type ApiExhibit = ApiQuestions["questions"][number]["exhibits"][number];

function apiExhibit({ title, metric, series, rows, view }: Exhibit): ApiExhibit {
  const { id, unit, caveat, bound } = metric;
  return {
    title,
    metric: id,
    unit: unit.stored,
    caveat,
    bound,
    view: view && viewHref(view),
    rows: rows.map(({ label, note, cells }) => ({
      label,
      note,
      figures: cells.flatMap((cell, at) => {
        if (!cell || !isComparable(cell)) return [];
        const { variant, test, summary } = cell;
        const { median, min, max, n } = summary;
        return [{ series: series[at]?.id ?? "", variant: variant.id, test, median, min, max, n }];
      }),
    })),
  };
}

/** The questions as `GET /api/questions` answers them, in SI units. */
export function apiQuestions(asked: Asked, problems: readonly Problem[]): ApiQuestions {
  const { definition } = asked.dataset;
  return {
    edition: definition.id,
    problems,
    questions: answeredQuestions(asked).map(({ question, verdict, because, caveats, exhibits }) => ({
      id: question.id,
      ask: question.ask,
      verdict,
      because,
      caveats,
      exhibits: exhibits.map(apiExhibit),
    })),
    source: sourceOf(definition),
  };
}
