import type { Problem } from "@/lib/link/problem";
import { apiResultsCsv } from "@/lib/view/api/api-results";
import { cacheControl, refuse } from "../answer";
import { answerRequest } from "../results/answer";

/** Problems that fit into a header without troubling a proxy; the JSON answer has them all. */
const HEADER_PROBLEMS = 3;

function problemsHeader(problems: readonly Problem[]): string {
  const told = problems.slice(0, HEADER_PROBLEMS).map(({ message }) => message);
  const left = problems.length - told.length;
  return encodeURIComponent(JSON.stringify(left > 0 ? [...told, `and ${left} more`] : told));
}

/** GET /api/results.csv: the rows of /api/results as CSV with a header; problems of the query are in the X-Problems header. */
export function GET(request: Request): Response {
  const answered = answerRequest(request);
  if ("malformed" in answered) return refuse(answered.malformed);
  const { answer, dataset } = answered;
  const headers = new Headers({
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": 'inline; filename="cni-results.csv"',
    "Cache-Control": cacheControl,
  });
  if (answer.problems.length > 0) headers.set("X-Problems", problemsHeader(answer.problems));
  return new Response(apiResultsCsv(answer, dataset.definition), { headers });
}
