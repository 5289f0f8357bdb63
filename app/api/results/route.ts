import { cacheControl, refuse } from "../answer";
import { answerRequest } from "./answer";

/** GET /api/results: the rows of a view as JSON, in SI units. Takes the query of the explorer page. */
export function GET(request: Request): Response {
  const answered = answerRequest(request);
  if ("malformed" in answered) return refuse(answered.malformed);
  return Response.json(answered.answer, { headers: { "Cache-Control": cacheControl } });
}
