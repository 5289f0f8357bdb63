import type { Picture } from "@/lib/picture/paint/compose";
import { gridBlock } from "@/lib/picture/chart/grid";
import type { Asked } from "@/lib/questions/question";
import { answeredQuestions } from "@/lib/questions/questions";
import { HOME_HEADING, siteSentence } from "@/lib/questions/site-sentence";
import { footOf } from "./source-line";

/** The picture of the front page: every question with its verdict. */
export function homePicture(asked: Asked): Picture {
  const answered = answeredQuestions(asked);
  return {
    title: HOME_HEADING,
    description: siteSentence(asked),
    blocks: [
      gridBlock({
        title: siteSentence(asked),
        heads: ["What the figures say"],
        rows: answered.map(({ question, verdict }) => ({
          label: question.ask,
          cells: [{ text: verdict, isNote: true }],
        })),
      }),
    ],
    nothing: [],
    legend: "",
    notes: ["Each verdict is computed from the published figures."],
    ...footOf(asked.dataset.definition, "/"),
  };
}
