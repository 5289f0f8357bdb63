import type { EditionId } from "../dataset/editions";
import { isEdition2020File, isRunArchive } from "./edition-files-2020-08";
import { isEditionFile } from "./import-edition";

/** The edition whose files stand in a listing of a results folder, by their names; null where there are none, or those of two editions. */
export function recogniseEdition(listing: readonly string[]): EditionId | null {
  const found: EditionId[] = [];
  if (listing.some(isEditionFile)) found.push("2024-01");
  if (listing.some((path) => isEdition2020File(path) || isRunArchive(path))) found.push("2020-08");
  return found.length === 1 ? (found[0] ?? null) : null;
}
