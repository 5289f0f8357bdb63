import { cnis, dataPlanes, kernelLines, operatingSystems, streamCounts } from "@/lib/dataset/dimensions";
import { editionIds, editions, type EditionId } from "@/lib/dataset/editions";
import { isMetricId, metrics } from "@/lib/dataset/metrics";
import { countOf, joinWords } from "@/lib/format";
import { runIndexOf } from "./column-ids";
import type { Field, Vocabulary } from "./view-fields";

/** The filters whose words depend on the edition: how a sentence names them, their labels, and the words of an edition. */
const filtersOfEditions: Readonly<
  Partial<
    Record<
      Field["name"],
      {
        readonly noun: string;
        readonly labels: Readonly<Record<string, string>>;
        readonly words: (edition: EditionId) => readonly string[];
      }
    >
  >
> = {
  cni: { noun: "", labels: cnis, words: (edition) => editions[edition].cnis },
  dataplane: { noun: "data plane ", labels: dataPlanes, words: (edition) => editions[edition].dataPlanes },
  os: { noun: "", labels: operatingSystems, words: (edition) => editions[edition].operatingSystems },
  kernel: { noun: "kernel ", labels: kernelLines, words: (edition) => editions[edition].kernelLines },
  streams: { noun: "tests of ", labels: streamCounts, words: (edition) => editions[edition].streams },
};

function absentFilterWord({ name }: Field, word: string, edition: EditionId): string | null {
  const filter = filtersOfEditions[name];
  const there = editionIds.filter((id) => filter?.words(id).includes(word));
  if (!filter || there.length === 0) return null;
  const labels = filter.words(edition).map((own) => filter.labels[own] ?? own);
  const label = filter.labels[word] ?? word;
  return `No ${filter.noun}${label} in ${edition}, which has ${joinWords(labels)}; edition=${joinWords(there)} has it.`;
}

function absentMetric(word: string, edition: EditionId): string | null {
  return isMetricId(word) ? `${metrics[word].label} was not measured in ${edition}.` : null;
}

function absentRun(word: string, { edition, runCount }: Vocabulary): string | null {
  return runIndexOf(word) === null
    ? null
    : `No ${word} in ${edition}, which has ${countOf(runCount, "run")}.`;
}

/**
 * Why an edition does not know a word that another one knows, in a sentence: an operating system that none of its nodes runs, a metric that
 * it did not measure, a run that it does not have. Null of a word that no edition knows.
 */
export function absentWord(field: Field, word: string, vocabulary: Vocabulary): string | null {
  const bare = field.kind === "sort" ? word.replace(/^-/, "") : word;
  return (
    absentFilterWord(field, bare, vocabulary.edition) ??
    (isOfMetrics(field) ? absentMetric(bare, vocabulary.edition) : null) ??
    (isOfColumns(field) ? absentRun(bare, vocabulary) : null)
  );
}

function isOfColumns({ name }: Field): boolean {
  return name === "columns" || name === "sort";
}

function isOfMetrics(field: Field): boolean {
  return field.name === "metric" || field.name === "x" || field.name === "y" || isOfColumns(field);
}
