import { loadDataset } from "@/lib/dataset/load-dataset";
import { apiFindings } from "@/lib/findings/api-findings";
import { cacheControl } from "../answer";

/** The folder of the figures is known at run time. */
export const dynamic = "force-dynamic";

/** GET /api/findings: every claim with its verdict, its rule and the figures that it rests on, in SI units. */
export function GET(): Response {
  const { dataset, provenance } = loadDataset();
  return Response.json(apiFindings(dataset, provenance), { headers: { "Cache-Control": cacheControl } });
}
