/** As the server starts: data that does not fit stops it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { checkData } = await import("./app/check-data");
  checkData();
}
