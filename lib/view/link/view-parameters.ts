import { valuesOf } from "@/lib/dataset/facts/dimensions";
import { charts } from "./view-state";
import { metricIds } from "@/lib/dataset/metrics";
import { wordParameter, wordsParameter, type QueryParameter } from "@/lib/link/query-parameter";
import { fields, type ChoiceField, type Field, type ListField, type Vocabulary } from "./view-fields";
import { pageFields, viewMeaning } from "./view-meanings";

/** What all datasets have in common; null where they differ. */
function common<T>(
  vocabularies: readonly Vocabulary[],
  of: (vocabulary: Vocabulary) => T,
  key: (value: T) => string,
): T | null {
  const [first, ...more] = vocabularies.map(of);
  return first !== undefined && more.every((other) => key(other) === key(first)) ? first : null;
}

function initialWord({ name, initial }: ChoiceField, vocabularies: readonly Vocabulary[]): string | null {
  if (name === "edition") return vocabularies.find(({ edition }) => edition.isDefault)?.edition.id ?? null;
  return common(vocabularies, initial, (word) => word);
}

/** The words that a list holds where none is named; null where that depends on the metric, the chart or the edition. */
function initialWords({ initial }: ListField, vocabularies: readonly Vocabulary[]): readonly string[] | null {
  const key = (words: readonly string[] | null) => words?.join(",") ?? "";
  const ofEdition = ({ edition }: Vocabulary) => {
    const initials = metricIds.flatMap((metric) =>
      valuesOf(charts).map((chart) => initial({ metric, edition, chart })),
    );
    return new Set(initials.map(key)).size === 1 ? (initials[0] ?? null) : null;
  };
  return common(vocabularies, ofEdition, key);
}

function meaningOf({ name }: Field, vocabularies: readonly Vocabulary[]): string {
  const meaning = viewMeaning(name, vocabularies);
  return pageFields.has(name) ? `${meaning} It changes nothing in this answer.` : meaning;
}

function parameterOf(field: Field, vocabularies: readonly Vocabulary[]): QueryParameter {
  const words = [...new Set(vocabularies.flatMap((vocabulary) => field.values(vocabulary)))];
  const meaning = meaningOf(field, vocabularies);
  switch (field.kind) {
    case "choice":
      return wordParameter(field.name, meaning, words, initialWord(field, vocabularies));
    case "sort":
      return wordParameter(field.name, meaning, [...words, ...words.map((word) => `-${word}`)], "rank");
    case "set":
    case "list":
      return wordsParameter(field.name, meaning, words, initialWords(field, vocabularies));
  }
}

/** Every field of a view's link as a query parameter with the words of all editions, in the order in which links are written. */
export function viewParameters(vocabularies: readonly Vocabulary[]): readonly QueryParameter[] {
  return fields.map((field) => parameterOf(field, vocabularies));
}
