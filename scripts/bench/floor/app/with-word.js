/** A filter's words with one set or unset. @param {readonly string[]} words @param {string} word @param {boolean} on */
export function withWord(words, word, on) {
  return [...words.filter((other) => other !== word), ...(on ? [word] : [])];
}
