import { cacheControl } from "@/app/api/answer";
import { dataFiles } from "@/lib/dataset/files/data-files";

/** The data folder is known at run time. */
export const dynamic = "force-dynamic";

/** GET /data/<file>: the files of the datasets, as they are. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const found = dataFiles().find(({ name }) => name === file);
  if (!found) return Response.json({ error: `no data file ${file}` }, { status: 404 });
  return new Response(found.text(), {
    headers: { "Content-Type": found.type, "Cache-Control": cacheControl },
  });
}
