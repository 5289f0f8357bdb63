import { cacheControl } from "@/app/api/answer";
import { verifyChecksums } from "@/lib/dataset/files/load-dataset";
import { describeDataFiles } from "@/lib/dataset/served/describe-data-files";

/** The data folder is known at run time. */
export const dynamic = "force-dynamic";

/** GET /data/index.json: the files of the datasets with their checksums. A start asks for it, so that changed files stop it. */
export function GET(): Response {
  verifyChecksums();
  return Response.json({ files: describeDataFiles() }, { headers: { "Cache-Control": cacheControl } });
}
