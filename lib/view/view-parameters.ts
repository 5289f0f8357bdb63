import { metricIds } from "@/lib/dataset/metrics";
import { wordParameter, wordsParameter, type QueryParameter } from "@/lib/link/query-parameter";
import { fields, type Field, type ListField, type Vocabulary } from "./view-fields";
import { pageFields, viewMeanings } from "./view-meanings";

/** The words that a list holds where none is named; null where that depends on the metric. */
function initialWords({ initial }: ListField): readonly string[] | null {
  const initials = metricIds.map((metric) => initial(metric));
  const isOne = new Set(initials.map((words) => words.join(","))).size === 1;
  return isOne ? (initials[0] ?? null) : null;
}

function meaningOf({ name }: Field): string {
  const meaning = viewMeanings[name];
  return pageFields.has(name) ? `${meaning} It changes nothing in this answer.` : meaning;
}

function parameterOf(field: Field, vocabulary: Vocabulary): QueryParameter {
  const words = field.values(vocabulary);
  const meaning = meaningOf(field);
  switch (field.kind) {
    case "choice":
      return wordParameter(field.name, meaning, words, field.initial);
    case "sort":
      return wordParameter(field.name, meaning, [...words, ...words.map((word) => `-${word}`)], "rank");
    case "set":
    case "list":
      return wordsParameter(field.name, meaning, words, initialWords(field));
  }
}

/** Every field of a view's link as a query parameter, in the order in which links are written. */
export function viewParameters(vocabulary: Vocabulary): readonly QueryParameter[] {
  return fields.map((field) => parameterOf(field, vocabulary));
}
