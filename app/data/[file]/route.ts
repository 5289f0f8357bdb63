import { cacheControl } from "@/app/api/answer";
import { ARCHIVE_NAME, dataArchive } from "@/lib/dataset/served/data-archive";
import { dataFiles } from "@/lib/dataset/served/data-files";

/** The data folder is known at run time. */
export const dynamic = "force-dynamic";

const answer = (body: BodyInit, type: string) =>
  new Response(body, { headers: { "Content-Type": type, "Cache-Control": cacheControl } });

/** GET /data/<file>: the files of the datasets, as they are, and all of them as one archive. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  if (file === ARCHIVE_NAME) return answer(dataArchive(), "application/zip");
  const found = dataFiles().find(({ name }) => name === file);
  if (!found) return Response.json({ error: `no data file ${file}` }, { status: 404 });
  return answer(found.text(), found.type);
}
