import { datasetIn, type DataFolder } from "@/lib/dataset/files/data-folder";
import type { Editions } from "./installations";

/** The two datasets that the settings of a folder set side by side; null where they name none. */
export function historyEditions(folder: DataFolder): Editions | null {
  const { history } = folder.settings;
  if (!history) return null;
  const { older, newer, ...known } = history;
  return { older: datasetIn(folder, { id: older }), newer: datasetIn(folder, { id: newer }), known };
}
