import { termIds, termWords, type TermId } from "./term-words";

/** A piece of a text: as it is, or a word that a term explains. */
export interface TextPiece {
  readonly text: string;
  readonly term: TermId | null;
}

const idOf = new Map<string, TermId>(
  termIds.flatMap((id) => termWords[id].map((word) => [word, id] as const)),
);

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** Longest first, so that `CPU cost per Gbit/s` is not read as `CPU cost`. */
const words = [...idOf.keys()].sort((a, b) => b.length - a.length).map(escaped);
const pattern = new RegExp(`(?<![\\w-])(${words.join("|")})(?![\\w-])`, "g");

/** A text cut at the terms in it; each term once, where it occurs first. The pieces' texts add up to the text. */
export function findTerms(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  const seen = new Set<TermId>();
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const term = idOf.get(match[0]);
    if (term === undefined || seen.has(term)) continue;
    seen.add(term);
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), term: null });
    pieces.push({ text: match[0], term });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), term: null });
  return pieces;
}
