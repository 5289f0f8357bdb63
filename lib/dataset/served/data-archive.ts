import { strToU8, zipSync, type Zippable } from "fflate";
import type { DataFolder } from "@/lib/dataset/files/data-folder";
import { dataFiles } from "./data-files";
import { hasDataFile, loadFolder, readDataFile } from "@/lib/dataset/files/load-dataset";

/** The name under which the archive is served. */
export const ARCHIVE_NAME = "cni-benchmark-data.zip";

/** The same date in every archive, so that the same files are the same bytes; the earliest that a ZIP can hold. */
const DATE = new Date(1980, 0, 1);

const packed = new WeakMap<DataFolder, Uint8Array<ArrayBuffer>>();

/** Every served file and the README that explains the columns, as one ZIP; made once for each folder. Server only. Throws as `loadFolder` does. */
export function dataArchive(): Uint8Array<ArrayBuffer> {
  const folder = loadFolder();
  const known = packed.get(folder) ?? pack();
  packed.set(folder, known);
  return known;
}

function pack(): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  if (hasDataFile("README.md")) files["README.md"] = strToU8(readDataFile("README.md"));
  for (const { name, text } of dataFiles()) files[name] = strToU8(text());
  return zipSync(files, { level: 6, mtime: DATE });
}
