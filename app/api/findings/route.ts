import { openEditionLink } from "@/app/open-edition";
import { apiFindings } from "@/lib/findings/api-findings";
import { malformedQuery } from "@/lib/link/read-query";
import { cacheControl, queryOf, refuse } from "../answer";

/** The folder of the figures is known at run time. */
export const dynamic = "force-dynamic";

/** GET /api/findings?edition=<edition>: every claim with its verdict, its rule and the figures that it rests on, in SI units. */
export function GET(request: Request): Response {
  const query = queryOf(request);
  const malformed = malformedQuery(query);
  if (malformed) return refuse(malformed);
  const { dataset, problems } = openEditionLink(query);
  return Response.json(apiFindings(dataset, problems), {
    headers: { "Cache-Control": cacheControl },
  });
}
