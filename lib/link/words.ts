import { nearestWord } from "./nearest-word";
import { parameter, type Parameter } from "./parameter";
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

/** The first word if it is one of `known`, whatever its case; null else, and the report says that the initial one is shown instead. */
export function knownWord<Word extends string>(
  field: WordField,
  known: readonly Word[],
  initial: string,
  given: readonly string[],
  report: Report,
): Word | null {
  const first = onlyWord(field.name, given, report);
  if (first === null) return null;
  const word = known.find((one) => one === first.toLowerCase());
  if (word !== undefined) return word;
  report(field.name, first, () => unknownWord(field, first, known, `Shown with ${initial}.`));
  return null;
}

/** A parameter of one word out of `known`, in any case of letters. */
export function oneWord<Word extends string>(
  field: WordField,
  known: readonly Word[],
  initial: Word,
): Parameter<Word> {
  return parameter<Word>({
    read: (given, report) => knownWord(field, known, initial, given, report),
    write: (word) => word,
    initial,
  });
}

interface SeveralWords<Word> {
  /** What a link means that names no known word. */
  readonly initial?: readonly Word[];
  /** Whether the reader's order counts; else it is that of `known`. */
  readonly isOrdered?: boolean;
  /** The most words that are taken, and what they are called; those of the order's end are reported. */
  readonly most?: { readonly count: number; readonly noun: string };
}

/** A parameter of several words out of `known`, in any case of letters, comma-separated, repeated or both. */
export function severalWords<Word extends string>(
  field: WordField,
  known: readonly Word[],
  { initial = [], isOrdered = false, most }: SeveralWords<Word> = {},
): Parameter<readonly Word[]> {
  const { name } = field;
  return parameter<readonly Word[]>({
    read: (given, report) => {
      const accepted = new Set<Word>();
      for (const word of wordsOf(given)) {
        const found = known.find((one) => one === word.toLowerCase());
        if (found !== undefined) accepted.add(found);
        else report(name, word, () => unknownWord(field, word, known, "It was left out."));
      }
      const words = isOrdered ? [...accepted] : known.filter((word) => accepted.has(word));
      const taken = words.slice(0, most?.count);
      for (const extra of words.slice(taken.length))
        report(
          name,
          extra,
          () => `At most ${most?.count} ${most?.noun} are shown: ${quote(extra)} was left out.`,
        );
      return taken.length > 0 ? taken : null;
    },
    write: (words) => words.join(","),
    initial,
  });
}
