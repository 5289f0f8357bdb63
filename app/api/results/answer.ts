import { openEdition } from "@/app/open-edition";
import type { Dataset } from "@/lib/dataset/dataset";
import { apiResults, type ApiResults } from "@/lib/view/api/api-results";
import { malformedQuery } from "@/lib/link/read-query";
import { selectDrawn } from "@/lib/view/select/select-drawn";
import { decodeView } from "@/lib/view/link/view-codec";
import { queryOf } from "../answer";

/** The rows that a query asks for, and the dataset that they are from. */
export interface AnsweredRequest {
  readonly answer: ApiResults;
  readonly dataset: Dataset;
}

/** The rows that a request's query asks for, or the reason why the request is malformed. */
export function answerRequest(request: Request): AnsweredRequest | { readonly malformed: string } {
  const raw = queryOf(request);
  const malformed = malformedQuery(raw);
  if (malformed) return { malformed };
  const { dataset, vocabulary } = openEdition(new URLSearchParams(raw));
  const { view, problems } = decodeView(raw, vocabulary);
  return { answer: apiResults(selectDrawn(dataset, view), problems), dataset };
}
