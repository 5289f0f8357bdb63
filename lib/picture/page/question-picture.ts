import { dotLayout } from "@/lib/chart/dot-layout";
import type { Definition } from "@/lib/dataset/definition";
import { joinWords } from "@/lib/format";
import { rowChartBlock } from "@/lib/picture/chart/row-chart";
import type { Picture } from "@/lib/picture/paint/compose";
import { exhibitPanel } from "@/lib/questions/exhibit";
import { questionHref, type Answered } from "@/lib/questions/questions";
import { footOf } from "./source-line";

/** The picture of a question: its verdict, and a chart of each exhibit. */
export function questionPicture(answered: Answered, edition: Definition): Picture {
  const { question, verdict, because, exhibits, caveats } = answered;
  const series = exhibits[0]?.series ?? [];
  const key =
    series.length > 1 ? `${joinWords(series.map(({ label, shape }) => `${shape}: ${label}`))}. ` : "";
  return {
    title: verdict,
    description: `${question.ask} ${because.join(" ")}`,
    blocks: exhibits.map((exhibit) => rowChartBlock(exhibit.title, dotLayout(exhibitPanel(exhibit)))),
    nothing: [],
    legend: `${key}Median of the runs; the line is their range.`,
    notes: [...because, ...caveats],
    ...footOf(edition, questionHref(edition, question.id)),
  };
}
