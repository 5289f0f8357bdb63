import { dataFiles } from "@/lib/dataset/served/data-files";
import { catalogueOf } from "@/lib/dataset/files/data-folder";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { siteUrl } from "@/lib/site";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { cacheControl } from "../answer";
import { openApiDocument } from "./document";

/** The site's address is known at run time. */
export const dynamic = "force-dynamic";

/** GET /api/openapi.json: the description of all that is made for machines. */
export function GET(): Response {
  const folder = loadFolder();
  const document = openApiDocument({
    site: siteUrl(),
    vocabularies: folder.datasets.map(({ dataset }) => vocabularyOf(dataset, catalogueOf(folder))),
    fileNames: dataFiles().map(({ name }) => name),
  });
  return Response.json(document, { headers: { "Cache-Control": cacheControl } });
}
