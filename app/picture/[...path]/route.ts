import { cacheControl, queryOf } from "@/app/api/answer";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { pagePicture } from "@/lib/picture/page/page-picture";
import { drawFile, mediaTypes, pictureFile, pictureFileNames } from "@/lib/picture/page/picture-file";

/** A part of a path without its escapes; unchanged where they encode no text. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function noPicture(): Response {
  const error = `No such picture: /picture/ is followed by explorer, compare, recommend, seconds, history, findings, findings/<id> or variants/<id>, and by ${pictureFileNames.join(", ")}.`;
  return Response.json({ error }, { status: 404 });
}

/** GET /picture/<page>/<file>?<query of the page>: what the page shows as a picture. Any query gives one. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const { path } = await params;
  const name = decoded(path.at(-1) ?? "");
  const file = pictureFile(name);
  const page = pagePicture(path.slice(0, -1), queryOf(request), loadFolder());
  if (!file || !page) return noPicture();
  const content = new Uint8Array(await drawFile(page.picture(), file));
  const headers = { "Content-Type": mediaTypes[file.format], "Cache-Control": cacheControl };
  return new Response(content, { headers });
}
