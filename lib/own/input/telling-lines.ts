/** A line and where it stands, counted from 0. */
export interface TellingLine {
  readonly words: string;
  readonly index: number;
}

/** The lines of a text that have one of some words. The others, of which there may be very many, are passed over without a copy of them. */
export function tellingLines(text: string, words: readonly string[]): readonly TellingLine[] {
  const after = (word: string, from: number) => {
    const place = text.indexOf(word, from);
    return place < 0 ? Infinity : place;
  };
  const next = words.map((word) => after(word, 0));
  const found: TellingLine[] = [];
  let nearest = Math.min(...next);
  for (let start = 0, index = 0; nearest < Infinity; index++) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    if (nearest < end) {
      found.push({ words: text.slice(start, end), index });
      words.forEach((word, at) => {
        if ((next[at] ?? 0) < end) next[at] = after(word, end);
      });
      nearest = Math.min(...next);
    }
    start = end + 1;
  }
  return found;
}
