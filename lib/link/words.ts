import { nearestWord } from "./nearest-word";
import { quote, type Report } from "./problem";

/** What a field of words is called in a link and in a problem: `unknown data plane 'x'`. */
export interface WordField {
  readonly name: string;
  readonly noun: string;
  /** Whether the noun is that of another field too: a problem then names the field. */
  readonly nounIsShared?: boolean;
  /** Why a word that the field knows elsewhere is not known here, a sentence; null of a word that it knows nowhere. */
  readonly absence?: (word: string) => string | null;
}

/** The words of a parameter: comma-separated, repeated, or both. */
export function wordsOf(given: readonly string[]): string[] {
  return given
    .flatMap((text) => text.split(","))
    .map((word) => word.trim())
    .filter((word, index, words) => word !== "" && words.indexOf(word) === index);
}

/** The sentences about a word that the field does not know: why, or what was meant, and what was done instead. */
export function unknownWord(
  { name, noun, nounIsShared, absence }: WordField,
  word: string,
  known: readonly string[],
  instead: string,
): string {
  const absent = absence?.(word.toLowerCase());
  if (absent) return `${absent} ${instead}`;
  const meant = nearestWord(word, known);
  const place = nounIsShared ? ` in ${name}` : "";
  return `Unknown ${noun} ${quote(word)}${place}${meant ? `: did you mean ${meant}?` : "."} ${instead}`;
}

/** The first of a parameter's words; the rest are reported; null when there is none. */
export function onlyWord(name: string, given: readonly string[], report: Report): string | null {
  const [first, ...more] = wordsOf(given);
  for (const extra of more)
    report(name, extra, () => `${name} takes one value: ${quote(extra)} was left aside.`);
  return first ?? null;
}

/** The one of `known` that a query names first in a parameter, whatever its case; null where it names none. The decoder reports problems. */
export function readWord<W extends string>(
  query: URLSearchParams,
  name: string,
  known: readonly W[],
): W | null {
  const first = wordsOf(query.getAll(name))[0]?.toLowerCase();
  return known.find((word) => word === first) ?? null;
}

/** One word out of `known`, whatever its case; `initial` where none is given or it is not known. */
export function decodeWord(
  field: WordField,
  given: readonly string[],
  known: readonly string[],
  initial: string,
  report: Report,
): string {
  const first = onlyWord(field.name, given, report);
  if (first === null) return initial;
  const word = first.toLowerCase();
  if (known.includes(word)) return word;
  report(field.name, first, () => unknownWord(field, first, known, `Shown with ${initial}.`));
  return initial;
}
