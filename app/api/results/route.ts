import { cacheControl, refuse } from "../answer";
import { answerRequest } from "./answer";

/** GET /api/results: the rows of a view as JSON, in SI units. Takes the query of the explorer page. */
export function GET(request: Request): Response {
  const answer = answerRequest(request);
  if ("malformed" in answer) return refuse(answer.malformed);
  return Response.json(answer, { headers: { "Cache-Control": cacheControl } });
}
