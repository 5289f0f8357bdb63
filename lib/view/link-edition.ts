import { editionIds, LATEST_EDITION, type EditionId } from "@/lib/dataset/editions";
import { readWord } from "@/lib/link/words";

/** The edition that a query names, the latest where it names none: what the rest of the query is decoded by. */
export function linkEdition(query: string | URLSearchParams): EditionId {
  return readWord(new URLSearchParams(query), "edition", editionIds) ?? LATEST_EDITION;
}
