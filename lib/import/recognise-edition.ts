import { isEdition2020File, isRunArchive } from "@/lib/import/knb-2020/edition-files-2020-08";
import { isEditionFile } from "@/lib/import/knb-2024/import-edition";

/** The formats of published results, by the edition that introduced each. */
export type FormatId = "2024-01" | "2020-08";

/** The format whose files are in a listing of a results folder, by their names; null where there are none, or those of two formats. */
export function recogniseFormat(listing: readonly string[]): FormatId | null {
  const found: FormatId[] = [];
  if (listing.some(isEditionFile)) found.push("2024-01");
  if (listing.some((path) => isEdition2020File(path) || isRunArchive(path))) found.push("2020-08");
  return found.length === 1 ? (found[0] ?? null) : null;
}
