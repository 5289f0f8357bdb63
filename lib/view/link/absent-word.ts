import type { Definition } from "@/lib/dataset/definition";
import { streamsLabel } from "@/lib/dataset/test-labels";
import { valuesOf, streamKinds } from "@/lib/dataset/facts/dimensions";
import { isMetricId, metrics } from "@/lib/dataset/metrics";
import { factFilters } from "@/lib/dataset/facts/variant-facts";
import { countOf, joinWords } from "@/lib/format";
import { runIndexOf } from "@/lib/view/table/column-ids";
import type { Field, Vocabulary } from "./view-fields";

/** A filter whose words depend on the dataset: how a sentence names them, their labels, and a dataset's own words. */
interface OwnWords {
  readonly noun: string;
  readonly label: (word: string, edition: Definition) => string;
  readonly words: (edition: Definition) => readonly string[];
}

const streamWords: OwnWords = {
  noun: "tests with",
  label: (word, edition) => {
    const kind = valuesOf(streamKinds).find((known) => known === word);
    return kind && edition.streams.includes(kind) ? streamsLabel(edition, kind) : (kind ?? word);
  },
  words: ({ streams }) => streams,
};

function ownWordsOf({ name }: Field): OwnWords | null {
  if (name === "streams") return streamWords;
  const filter = factFilters.find(({ id, closed }) => id === name && closed === null);
  return filter ? { noun: filter.noun, label: filter.label, words: ({ words }) => words[filter.id] } : null;
}

function absentFilterWord(field: Field, word: string, { edition, catalogue }: Vocabulary): string | null {
  const filter = ownWordsOf(field);
  if (!filter) return null;
  const there = catalogue.filter((other) => filter.words(other).includes(word));
  const [first] = there;
  if (!first) return null;
  const labels = filter.words(edition).map((own) => filter.label(own, edition));
  return `No ${filter.noun} ${filter.label(word, first)} in ${edition.name}, only ${joinWords(labels)}; edition=${(there.find(({ isDefault }) => isDefault) ?? first).id} has it.`;
}

function absentMetric(word: string, edition: Definition): string | null {
  return isMetricId(word) ? `${metrics[word].label} was not measured in ${edition.name}.` : null;
}

function absentRun(word: string, edition: Definition): string | null {
  return runIndexOf(word) === null
    ? null
    : `No ${word} in ${edition.name}, which has ${countOf(edition.runs, "run")}.`;
}

/**
 * Why an edition does not know a word that another one knows, in a sentence: an operating system that none of its nodes runs, a metric that
 * it did not measure, a run that it does not have. Null of a word that no edition knows.
 */
export function absentWord(field: Field, word: string, vocabulary: Vocabulary): string | null {
  const bare = field.kind === "sort" ? word.replace(/^-/, "") : word;
  return (
    absentFilterWord(field, bare, vocabulary) ??
    (isOfMetrics(field) ? absentMetric(bare, vocabulary.edition) : null) ??
    (isOfColumns(field) ? absentRun(bare, vocabulary.edition) : null)
  );
}

function isOfColumns({ name }: Field): boolean {
  return name === "columns" || name === "sort";
}

function isOfMetrics(field: Field): boolean {
  return field.name === "metric" || field.name === "x" || field.name === "y" || isOfColumns(field);
}
