import { everyVocabulary } from "@/app/open-edition";
import { dataFiles } from "@/lib/dataset/served/data-files";
import { siteUrl } from "@/lib/site";
import { cacheControl } from "../answer";
import { openApiDocument } from "./document";

/** The site's address is known at run time. */
export const dynamic = "force-dynamic";

/** GET /api/openapi.json: the description of all that is made for machines. */
export function GET(): Response {
  const document = openApiDocument({
    site: siteUrl(),
    vocabularies: everyVocabulary(),
    fileNames: dataFiles().map(({ name }) => name),
  });
  return Response.json(document, { headers: { "Cache-Control": cacheControl } });
}
