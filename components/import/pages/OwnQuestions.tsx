import { QuestionAnswer } from "@/components/questions/QuestionAnswer";
import { QuestionList } from "@/components/questions/QuestionList";
import { answeredQuestion } from "@/lib/questions/questions";
import { questionPicture } from "@/lib/picture/page/question-picture";
import { OwnPictures } from "./OwnPictures";
import type { OwnView } from "./own-view";

/** What the reader's own results answer. */
export default function OwnQuestions({ dataset, catalogue, id }: OwnView) {
  const asked = { dataset, datasets: [dataset] };
  const answered = id === undefined ? null : answeredQuestion(asked, id);
  const problems =
    id === undefined || answered
      ? []
      : [{ parameter: "", text: id, message: `Your results do not answer the question “${id}”.` }];
  const shared = { edition: dataset.definition, catalogue, problems };
  return answered ? (
    <QuestionAnswer answered={answered} {...shared}>
      <OwnPictures
        picture={() => questionPicture(answered, dataset.definition)}
        name={`own-${answered.question.id}`}
      />
    </QuestionAnswer>
  ) : (
    <QuestionList asked={asked} {...shared} />
  );
}
