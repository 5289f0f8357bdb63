import { loadDataset } from "@/lib/dataset/load-dataset";
import { apiResults, type ApiResults } from "@/lib/view/api-results";
import { malformedQuery } from "@/lib/link/read-query";
import { selectView } from "@/lib/view/select-view";
import { decodeView } from "@/lib/view/view-codec";
import { vocabularyOf } from "@/lib/view/view-fields";

/** Answers may be kept by any cache for an hour: the figures change only with a new release. */
export const cacheControl = "public, max-age=3600";

/** The rows that a request's query asks for, or the reason why the request is malformed. */
export function answerRequest(request: Request): ApiResults | { readonly malformed: string } {
  const mark = request.url.indexOf("?");
  const raw = mark < 0 ? "" : request.url.slice(mark + 1);
  const malformed = malformedQuery(raw);
  if (malformed) return { malformed };
  const { dataset, provenance } = loadDataset();
  const { view, problems } = decodeView(raw, vocabularyOf(dataset));
  return apiResults(selectView(dataset, view), problems, provenance);
}

/** The answer to a malformed request: 400 with its reason. */
export function refuse(reason: string): Response {
  return Response.json({ error: reason }, { status: 400 });
}
