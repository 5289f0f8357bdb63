/** Reads and checks every dataset as the server starts: one that does not fit stops it, naming file, line and column. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { loadFolder } = await import("./lib/dataset/files/load-dataset");
  const { checkSeconds } = await import("@/lib/seconds/check-seconds");
  for (const { dataset } of loadFolder().datasets) checkSeconds(dataset);
}
