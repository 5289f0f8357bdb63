import { catalogueOf, datasetIn } from "@/lib/dataset/files/data-folder";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { malformedQuery } from "@/lib/link/read-query";
import { apiRecommendation } from "@/lib/recommend/api/api-recommendation";
import { decodeProfile } from "@/lib/recommend/profile/profile-codec";
import { recommend } from "@/lib/recommend/score/recommend";
import { cacheControl, queryOf, refuse } from "../answer";

/** GET /api/recommend: the answer to a profile as JSON, in SI units. Takes the query of the recommendation page. */
export function GET(request: Request): Response {
  const query = queryOf(request);
  const malformed = malformedQuery(query);
  if (malformed) return refuse(malformed);
  const folder = loadFolder();
  const { profile, problems } = decodeProfile(query, catalogueOf(folder));
  const dataset = datasetIn(folder, profile.edition);
  const answer = apiRecommendation(dataset, recommend(dataset, profile), problems);
  return Response.json(answer, { headers: { "Cache-Control": cacheControl } });
}
