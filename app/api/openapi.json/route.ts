import { dataFiles } from "@/lib/dataset/data-files";
import { editionIds } from "@/lib/dataset/editions";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { siteUrl } from "@/lib/site";
import { vocabularyOf } from "@/lib/view/view-fields";
import { cacheControl } from "../answer";
import { openApiDocument } from "./document";

/** The site's address is known at run time. */
export const dynamic = "force-dynamic";

/** GET /api/openapi.json: the description of all that is made for machines. */
export function GET(): Response {
  const document = openApiDocument({
    site: siteUrl(),
    vocabularies: editionIds.map((edition) => vocabularyOf(loadDataset(edition).dataset)),
    provenances: editionIds.map((edition) => loadDataset(edition).provenance),
    fileNames: dataFiles().map(({ name }) => name),
  });
  return Response.json(document, { headers: { "Cache-Control": cacheControl } });
}
