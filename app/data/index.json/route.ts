import { cacheControl } from "@/app/api/answer";
import { describeDataFiles } from "@/lib/dataset/describe-data-files";

export const dynamic = "force-static";

/** GET /data/index.json: the files of the datasets with their checksums, made with them at build time. */
export function GET(): Response {
  return Response.json({ files: describeDataFiles() }, { headers: { "Cache-Control": cacheControl } });
}
