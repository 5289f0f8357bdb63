/** Reads and checks every edition as the server starts: one that does not fit stops it, naming file, line and column. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { editionIds } = await import("@/lib/dataset/editions");
  const { loadDataset } = await import("@/lib/dataset/load-dataset");
  const { checkSeconds } = await import("@/lib/seconds/check-seconds");
  for (const edition of editionIds) checkSeconds(loadDataset(edition).dataset);
}
