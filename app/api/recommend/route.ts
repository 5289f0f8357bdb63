import { loadDataset } from "@/lib/dataset/load-dataset";
import { malformedQuery } from "@/lib/link/read-query";
import { apiRecommendation } from "@/lib/recommend/api-recommendation";
import { decodeProfile } from "@/lib/recommend/profile-codec";
import { recommend } from "@/lib/recommend/recommend";
import { sourceOf } from "@/lib/recommend/source";
import { cacheControl, queryOf, refuse } from "../answer";

/** GET /api/recommend: the answer to a profile as JSON, in SI units. Takes the query of the recommendation page. */
export function GET(request: Request): Response {
  const query = queryOf(request);
  const malformed = malformedQuery(query);
  if (malformed) return refuse(malformed);
  const { profile, problems } = decodeProfile(query);
  const { dataset, provenance } = loadDataset(profile.edition);
  const answer = apiRecommendation(dataset, recommend(dataset, profile), problems, sourceOf(provenance));
  return Response.json(answer, { headers: { "Cache-Control": cacheControl } });
}
