import type { Definition } from "@/lib/dataset/definition";
import { editionHref } from "@/lib/view/link/edition-link";
import { calicoOrCilium } from "./answers/calico-or-cilium";
import { cpu } from "./answers/cpu";
import { ebpf } from "./answers/ebpf";
import { encryption } from "./answers/encryption";
import { kubeProxy } from "./answers/kube-proxy";
import { latency, lightest, plainBandwidth, udp } from "./answers/lists";
import { mtu } from "./answers/mtu";
import type { Asked, Question, QuestionAnswer } from "./question";

/** Every question, what matters most to a choice first. */
export const questions: readonly Question[] = [
  plainBandwidth,
  encryption,
  cpu,
  lightest,
  ebpf,
  latency,
  calicoOrCilium,
  kubeProxy,
  mtu,
  udp,
];

/** How many of them the front page shows with a chart. */
export const TILES = 6;

/** A question with its answer. */
export interface Answered extends QuestionAnswer {
  readonly question: Question;
}

/** The questions that the datasets can answer, in order. */
export function answeredQuestions(asked: Asked): readonly Answered[] {
  return questions.flatMap((question) => {
    const answer = question.answer(asked);
    return answer ? [{ ...answer, question }] : [];
  });
}

/** The question of an id with its answer; null where there is none. */
export function answeredQuestion(asked: Asked, id: string): Answered | null {
  const question = questions.find((one) => one.id === id);
  const answer = question?.answer(asked);
  return question && answer ? { ...answer, question } : null;
}

/** The address of a question about a dataset: `/questions/ebpf?edition=2020-08&v=1`. */
export function questionHref(edition: Definition, id: string): string {
  return editionHref(`/questions/${id}`, edition);
}
