import { loadDataset } from "@/lib/dataset/load-dataset";

/** Reads and checks the dataset as the server starts: one that does not fit stops it, naming file, line and column. */
export function register(): void {
  if (process.env.NEXT_RUNTIME === "nodejs") loadDataset();
}
