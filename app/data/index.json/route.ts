import { cacheControl } from "@/app/api/answer";
import { describeDataFiles } from "@/lib/dataset/files/describe-data-files";

/** The data folder is known at run time. */
export const dynamic = "force-dynamic";

/** GET /data/index.json: the files of the datasets with their checksums. */
export function GET(): Response {
  return Response.json({ files: describeDataFiles() }, { headers: { "Cache-Control": cacheControl } });
}
