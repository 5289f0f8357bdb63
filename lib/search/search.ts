import { nearestWord } from "@/lib/link/nearest-word";
import { kinds, type Entry } from "./entries";

/** Words that are read of a query. */
const MOST_WORDS = 8;

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How well an entry answers a word: 3 begins its label, 2 begins a word of its label, 1 begins one of its other words, 0 not at all. */
function scoreOf(entry: Entry, word: string): number {
  const label = wordsIn(entry.label);
  if (label[0]?.startsWith(word)) return 3;
  if (label.some((own) => own.startsWith(word))) return 2;
  return wordsIn(`${entry.words} ${entry.about}`).some((own) => own.startsWith(word)) ? 1 : 0;
}

/** What a search comes to. */
export interface Searched {
  readonly found: readonly Entry[];
  /** The query that was probably meant; null where something was found, or nothing is near. */
  readonly meant: string | null;
}

/**
 * The entries that have every word of a query, the best first: by how they match, then by kind, then by the length of their label. An
 * empty query finds the pages.
 */
export function search(entries: readonly Entry[], query: string): Searched {
  const words = wordsIn(query).slice(0, MOST_WORDS);
  if (words.length === 0) return { found: entries.filter(({ kind }) => kind === "page"), meant: null };
  const scored = entries.flatMap((entry) => {
    const scores = words.map((word) => scoreOf(entry, word));
    return scores.includes(0) ? [] : [{ entry, score: scores.reduce((sum, score) => sum + score, 0) }];
  });
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      kinds.indexOf(a.entry.kind) - kinds.indexOf(b.entry.kind) ||
      a.entry.label.length - b.entry.label.length,
  );
  const found = scored.map(({ entry }) => entry);
  return { found, meant: found.length > 0 ? null : meantBy(entries, words) };
}

function meantBy(entries: readonly Entry[], words: readonly string[]): string | null {
  const known = [...new Set(entries.flatMap(({ label }) => wordsIn(label)))];
  const meant = words.map((word) =>
    known.some((own) => own.startsWith(word)) ? word : nearestWord(word, known),
  );
  return meant.includes(null) ? null : meant.join(" ");
}
