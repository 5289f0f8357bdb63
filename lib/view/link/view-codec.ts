import type { Definition } from "@/lib/dataset/definition";
import { editionParameter } from "@/lib/link/edition-parameter";
import { linkCodec, versioned, type LinkCodec } from "@/lib/link/link";
import { parameter, type Parameter, type Parameters } from "@/lib/link/parameter";
import type { Problem } from "@/lib/link/problem";
import { LINK_VERSION } from "@/lib/link/version";
import { knownWord, oneWord, severalWords } from "@/lib/link/words";
import type { ColumnId } from "@/lib/view/table/column-ids";
import { EXPLORER } from "./explorer-address";
import { absentWord } from "./absent-word";
import { fields, type Defaulting, type Field, type Vocabulary } from "./view-fields";
import type { Sort, ViewState } from "./view-state";

/** What any query string comes to. */
export interface DecodedView {
  readonly view: ViewState;
  readonly problems: readonly Problem[];
}

function sortParameter(field: Field, columns: readonly string[]): Parameter<Sort | null> {
  const known = [...columns, ...columns.map((word) => `-${word}`)];
  return parameter<Sort | null>({
    read: (given, report) => {
      const word = knownWord(field, known, "rank", given, report) ?? "rank";
      const descending = word.startsWith("-");
      const column = (descending ? word.slice(1) : word) as ColumnId;
      return column === "rank" && !descending ? null : { column, descending };
    },
    write: ({ column, descending }) => `${descending ? "-" : ""}${column}`,
    initial: null,
  });
}

function parameterOf(declared: Field, vocabulary: Vocabulary, defaulting: Defaulting): Parameter<unknown> {
  const words = declared.values(vocabulary);
  const field = { ...declared, absence: (word: string) => absentWord(declared, word, vocabulary) };
  if (declared.name === "edition")
    return editionParameter(vocabulary.catalogue, vocabulary.edition) as Parameter<unknown>;
  switch (declared.kind) {
    case "choice":
      return oneWord(field, words, declared.initial(vocabulary)) as Parameter<unknown>;
    case "sort":
      return sortParameter(field, words) as Parameter<unknown>;
    case "set":
    case "list":
      return severalWords(field, words, {
        initial: declared.initial(defaulting),
        isOrdered: declared.kind === "list",
      }) as Parameter<unknown>;
  }
}

/** The fields that the defaults of others depend on. */
const firstFields = fields.filter(({ name }) => name === "metric" || name === "chart");

/** The links of a dataset: those of the first fields, and all of them by what these say. */
function codecsOf(vocabulary: Vocabulary) {
  const { edition } = vocabulary;
  const codecOf = <State extends object>(some: readonly Field[], defaulting: Defaulting) =>
    linkCodec(
      Object.fromEntries(
        some.map((field) => [field.name, parameterOf(field, vocabulary, defaulting)]),
      ) as unknown as Parameters<State>,
    );
  const made = new Map<string, LinkCodec<ViewState>>();
  return {
    first: codecOf<Omit<Defaulting, "edition">>(firstFields, { edition, metric: "bandwidth", chart: "bars" }),
    all: ({ metric, chart }: Omit<Defaulting, "edition">) => {
      const key = `${metric} ${chart}`;
      const codec = made.get(key) ?? codecOf<ViewState>(fields, { edition, metric, chart });
      made.set(key, codec);
      return codec;
    },
  };
}

type Codecs = ReturnType<typeof codecsOf>;

const reading = new WeakMap<Vocabulary, Codecs>();
const writing = new WeakMap<Definition, Codecs>();

/** The codecs of a vocabulary. What they write depends on no word but those of the view, so they write every view of the edition. */
function codecsFor(vocabulary: Vocabulary): Codecs {
  const codecs = reading.get(vocabulary) ?? codecsOf(vocabulary);
  reading.set(vocabulary, codecs);
  if (!writing.has(vocabulary.edition)) writing.set(vocabulary.edition, codecs);
  return codecs;
}

/**
 * Decodes any query string to a valid view and the problems met. Never throws; nothing is dropped in silence
 * (beyond 20 problems the rest is counted). The edition is the vocabulary's: ask `editionNamedIn` for a link's before. Lists may be comma-separated, repeated, or both; case does not matter.
 */
export function decodeView(search: string | URLSearchParams, vocabulary: Vocabulary): DecodedView {
  const query = new URLSearchParams(search);
  const { first, all } = codecsFor(vocabulary);
  const { state, problems } = all(first.read(query)).decode(query);
  return { view: { ...state, edition: vocabulary.edition }, problems };
}

/** A view's query without its version. */
function queryOf(view: ViewState): string {
  const { edition } = view;
  const codecs = writing.get(edition) ?? codecsFor({ edition, catalogue: [], variantIds: [] });
  return codecs.all(view).query(view);
}

/** A view's fields as written in a link, without those at their default. */
export function fieldTexts(view: ViewState): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(queryOf(view)));
}

/** A view as a query string without `?`: readable, defaults left out, empty for the default view, else ending in the version. */
export function encodeView(view: ViewState): string {
  return versioned(queryOf(view));
}

/** A view as a query string with its version, also where all else is at its default. */
export function versionedQuery(view: ViewState): string {
  return encodeView(view) || `v=${LINK_VERSION}`;
}

/** The address of a view on a page, always with its version: `/explore?metric=cpu&v=1`. */
export function viewHref(view: ViewState, page = EXPLORER): string {
  return `${page}?${versionedQuery(view)}`;
}

/** The view of an empty link. */
export function initialView(vocabulary: Vocabulary): ViewState {
  return decodeView("", vocabulary).view;
}
