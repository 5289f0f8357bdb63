/** The lines of a text that have one of some words, in their order. The others, of which there may be very many, are passed over without a look at each. */
export function tellingLines(text: string, words: readonly string[]): readonly string[] {
  const found = new Map<number, string>();
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0;) {
      const start = text.lastIndexOf("\n", at) + 1;
      const feed = text.indexOf("\n", at);
      const end = feed < 0 ? text.length : feed;
      found.set(start, text.slice(start, end));
      at = text.indexOf(word, end);
    }
  return [...found].sort(([a], [b]) => a - b).map(([, line]) => line);
}
