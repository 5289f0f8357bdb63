// Reads and checks every dataset of the data folder: a build of a broken one stops here, with file, line and column.
import { DatasetError } from "../lib/dataset/files/dataset-error";
import { loadFolder, verifyChecksums } from "../lib/dataset/files/load-dataset";
import { checkSeconds } from "@/lib/seconds/check-seconds";

try {
  for (const { dataset } of loadFolder().datasets) checkSeconds(dataset);
  verifyChecksums();
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(error.message);
  process.exit(1);
}
