import { valuesOf } from "@/lib/dataset/dimensions";
import { charts } from "./view-state";
import { editionIds, type EditionId } from "@/lib/dataset/editions";
import { metricIds } from "@/lib/dataset/metrics";
import { wordParameter, wordsParameter, type QueryParameter } from "@/lib/link/query-parameter";
import { fields, type ChoiceField, type Field, type ListField, type Vocabulary } from "./view-fields";
import { pageFields, viewMeanings } from "./view-meanings";

/** What all editions have in common; null where they differ. */
function common<T>(of: (edition: EditionId) => T, key: (value: T) => string): T | null {
  const [first, ...more] = editionIds.map(of);
  return first !== undefined && more.every((other) => key(other) === key(first)) ? first : null;
}

function initialWord({ initial }: ChoiceField): string | null {
  return common(initial, (word) => word);
}

/** The words that a list holds where none is named; null where that depends on the metric, the chart or the edition. */
function initialWords({ initial }: ListField): readonly string[] | null {
  const key = (words: readonly string[] | null) => words?.join(",") ?? "";
  const ofEdition = (edition: EditionId) => {
    const initials = metricIds.flatMap((metric) =>
      valuesOf(charts).map((chart) => initial({ metric, edition, chart })),
    );
    return new Set(initials.map(key)).size === 1 ? (initials[0] ?? null) : null;
  };
  return common(ofEdition, key);
}

function meaningOf({ name }: Field): string {
  const meaning = viewMeanings[name];
  return pageFields.has(name) ? `${meaning} It changes nothing in this answer.` : meaning;
}

function parameterOf(field: Field, vocabularies: readonly Vocabulary[]): QueryParameter {
  const words = [...new Set(vocabularies.flatMap((vocabulary) => field.values(vocabulary)))];
  const meaning = meaningOf(field);
  switch (field.kind) {
    case "choice":
      return wordParameter(field.name, meaning, words, initialWord(field));
    case "sort":
      return wordParameter(field.name, meaning, [...words, ...words.map((word) => `-${word}`)], "rank");
    case "set":
    case "list":
      return wordsParameter(field.name, meaning, words, initialWords(field));
  }
}

/** Every field of a view's link as a query parameter with the words of all editions, in the order in which links are written. */
export function viewParameters(vocabularies: readonly Vocabulary[]): readonly QueryParameter[] {
  return fields.map((field) => parameterOf(field, vocabularies));
}
