import { searchIndex } from "@/app/search-index";
import { malformedQuery } from "@/lib/link/read-query";
import { apiSearch } from "@/lib/search/api-search";
import { cacheControl, queryOf, refuse } from "../answer";

/** The data folder is known at run time. */
export const dynamic = "force-dynamic";

/** GET /api/search?q=<words>: the pages, variants, metrics, questions and terms that a text finds. */
export function GET(request: Request): Response {
  const query = queryOf(request);
  const malformed = malformedQuery(query);
  if (malformed) return refuse(malformed);
  const asked = new URLSearchParams(query).get("q") ?? "";
  return Response.json(apiSearch(searchIndex(), asked), { headers: { "Cache-Control": cacheControl } });
}
