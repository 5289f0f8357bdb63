import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { paths, streamKinds, valuesOf } from "@/lib/dataset/facts/dimensions";
import type { MetricId } from "@/lib/dataset/metrics";
import { tests, type TestId } from "@/lib/dataset/tests";
import { initialView } from "@/lib/view/link/view-codec";
import { columnsOfEdition, vocabularyOf } from "@/lib/view/link/view-fields";
import { protocolFilters, type ViewState } from "@/lib/view/link/view-state";

/** What a view has to show. */
export interface Wanted {
  readonly metric: MetricId;
  readonly tests: readonly TestId[];
  readonly variants: readonly Variant[];
}

/** The words of a set that are wanted, in the set's order; the words of an empty link where none is. */
function wordsFor<T>(
  words: readonly T[],
  isWanted: (word: T) => boolean,
  otherwise: readonly T[],
): readonly T[] {
  const wanted = words.filter(isWanted);
  return wanted.length > 0 ? wanted : otherwise;
}

/** The traffic filters that let the wanted tests through, and as few others as filters can. */
function testFilters(
  wanted: readonly TestId[],
  initial: ViewState,
): Pick<ViewState, "protocol" | "streams" | "path"> {
  const some = wanted.map((id) => tests[id]);
  return {
    protocol: wordsFor(
      valuesOf(protocolFilters),
      (word) => some.some(({ protocol }) => (protocol ?? "idle") === word),
      initial.protocol,
    ),
    streams: wordsFor(
      valuesOf(streamKinds),
      (word) => some.some(({ streams }) => streams === word),
      initial.streams,
    ),
    path: wordsFor(valuesOf(paths), (word) => some.some(({ path }) => path === word), initial.path),
  };
}

/** The explorer's view whose table holds a metric's medians and runs of these variants on these tests. */
export function evidenceView(
  dataset: Dataset,
  { metric, tests: wanted, variants }: Wanted,
  changes: Partial<ViewState> = {},
): ViewState {
  const vocabulary = vocabularyOf(dataset);
  const initial = initialView(vocabulary);
  const named = vocabulary.variantIds.filter((id) => variants.some((variant) => variant.id === id));
  return {
    ...initial,
    metric,
    variant: named.length === vocabulary.variantIds.length ? [] : named,
    ...testFilters(wanted, initial),
    ...changes,
    columns: (changes.columns ?? initial.columns).filter((id) =>
      columnsOfEdition(dataset.definition).includes(id),
    ),
  };
}
