import { askedOf } from "@/app/asked-of";
import { malformedQuery } from "@/lib/link/read-query";
import { apiQuestions } from "@/lib/questions/api-questions";
import { cacheControl, queryOf, refuse } from "../answer";

/** The folder of the figures is known at run time. */
export const dynamic = "force-dynamic";

/** GET /api/questions?edition=<edition>: every question with its verdict and the figures that it rests on, in SI units. */
export function GET(request: Request): Response {
  const query = queryOf(request);
  const malformed = malformedQuery(query);
  if (malformed) return refuse(malformed);
  const { asked, problems } = askedOf(query);
  return Response.json(apiQuestions(asked, problems), { headers: { "Cache-Control": cacheControl } });
}
