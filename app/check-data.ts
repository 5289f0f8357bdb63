import { DatasetError } from "@/lib/dataset/files/dataset-error";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { checkSeconds } from "@/lib/seconds/check-seconds";

/** Reads and checks every dataset. One that does not fit ends the process with exit code 1, and file, line and column of each problem in words. */
export function checkData(): void {
  try {
    for (const { dataset } of loadFolder().datasets) checkSeconds(dataset);
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
