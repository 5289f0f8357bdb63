import { apiResultsCsv } from "@/lib/view/api-results";
import { answerRequest, cacheControl, refuse } from "../results/answer";

/** GET /api/results.csv: the rows of /api/results as CSV with a header; problems of the query stand in the X-Problems header. */
export function GET(request: Request): Response {
  const answer = answerRequest(request);
  if ("malformed" in answer) return refuse(answer.malformed);
  const headers = new Headers({
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": 'inline; filename="cni-results.csv"',
    "Cache-Control": cacheControl,
  });
  if (answer.problems.length > 0)
    headers.set("X-Problems", encodeURIComponent(JSON.stringify(answer.problems)));
  return new Response(apiResultsCsv(answer), { headers });
}
