/** Answers may be kept by any cache for an hour: the figures change only with a new release. */
export const cacheControl = "public, max-age=3600";

/** A request's query as it was sent, without `?`. */
export function queryOf({ url }: Request): string {
  const mark = url.indexOf("?");
  return mark < 0 ? "" : url.slice(mark + 1);
}

/** The answer to a malformed request: 400 with its reason. */
export function refuse(reason: string): Response {
  return Response.json({ error: reason }, { status: 400 });
}
