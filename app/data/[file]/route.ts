import { cacheControl } from "@/app/api/answer";
import { dataFiles } from "@/lib/dataset/data-files";
import { loadFolder } from "@/lib/dataset/load-dataset";
import { checkSeconds } from "@/lib/seconds/check-seconds";

export const dynamic = "force-static";
export const dynamicParams = false;

/** The served files are made at build time, which reads and checks the dataset: a broken one fails the build. */
export function generateStaticParams(): { file: string }[] {
  for (const { dataset } of loadFolder().datasets) checkSeconds(dataset);
  return dataFiles().map(({ name }) => ({ file: name }));
}

/** GET /data/<file>: the files of the dataset, as they are. */
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
