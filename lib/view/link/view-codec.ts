import { valuesOf } from "@/lib/dataset/facts/dimensions";
import { decodeLink, encodeLink } from "@/lib/link/link";
import { LINK_VERSION } from "@/lib/link/version";
import type { Problem, Report } from "@/lib/link/problem";
import { decodeWord, readWord, unknownWord, wordsOf } from "@/lib/link/words";
import { absentWord } from "./absent-word";
import type { ColumnId } from "@/lib/view/table/column-ids";
import {
  fields,
  type Defaulting,
  type Field,
  type ListField,
  type SortField,
  type Vocabulary,
} from "./view-fields";
import { charts, type Sort, type ViewState } from "./view-state";

/** What any query string comes to. */
export interface DecodedView {
  readonly view: ViewState;
  readonly problems: readonly Problem[];
}

function decodeList(
  field: ListField,
  given: readonly string[],
  known: readonly string[],
  defaulting: Defaulting,
  report: Report,
): readonly string[] {
  const words = wordsOf(given);
  const accepted = new Set<string>();
  for (const word of words) {
    if (known.includes(word.toLowerCase())) accepted.add(word.toLowerCase());
    else report(field.name, word, () => unknownWord(field, word, known, "It was left out."));
  }
  if (accepted.size === 0) return field.initial(defaulting);
  return field.kind === "set" ? known.filter((word) => accepted.has(word)) : [...accepted];
}

function decodeSort(
  field: SortField,
  given: readonly string[],
  known: readonly string[],
  report: Report,
): Sort | null {
  const text = decodeWord(field, given, [...known, ...known.map((word) => `-${word}`)], "rank", report);
  const descending = text.startsWith("-");
  const column = (descending ? text.slice(1) : text) as ColumnId;
  return column === "rank" && !descending ? null : { column, descending };
}

/**
 * Decodes any query string to a valid view and the problems met. Never throws; nothing is dropped in silence
 * (beyond 20 problems the rest is counted). The edition is the vocabulary's: ask `editionNamedIn` for a link's before. Lists may be comma-separated, repeated, or both; case does not matter.
 */
export function decodeView(search: string | URLSearchParams, vocabulary: Vocabulary): DecodedView {
  const chart = readWord(new URLSearchParams(search), "chart", valuesOf(charts)) ?? "bars";
  const { state, problems } = decodeLink(search, fields, (declared, given, before, report) => {
    const known = declared.values(vocabulary);
    const field = { ...declared, absence: (word: string) => absentWord(declared, word, vocabulary) };
    if (field.kind === "choice") {
      const word = decodeWord(field, given, known, field.initial(vocabulary), report);
      return field.name === "edition" ? vocabulary.edition : word;
    }
    if (field.kind === "sort") return decodeSort(field, given, known, report);
    return decodeList(field, given, known, { ...(before as unknown as ViewState), chart }, report);
  });
  return { view: state as unknown as ViewState, problems };
}

function encodeField(field: Field, view: ViewState): string | null {
  if (field.name === "edition") return view.edition.isDefault ? null : view.edition.id;
  if (field.kind === "choice") {
    const word = view[field.name] as string;
    return word === field.initial(view) ? null : word;
  }
  if (field.kind === "sort") return view.sort && `${view.sort.descending ? "-" : ""}${view.sort.column}`;
  const words = view[field.name] as readonly string[];
  const initial = field.initial(view);
  const isInitial = words.length === initial.length && words.every((word, index) => word === initial[index]);
  return isInitial ? null : words.join(",");
}

/** A view's fields as written in a link; null where the field is at its default. */
export function encodeFields(view: ViewState): Record<string, string | null> {
  return Object.fromEntries(fields.map((field) => [field.name, encodeField(field, view)]));
}

/** A view as a query string without `?`: readable, defaults left out, empty for the default view, else ending in the version. */
export function encodeView(view: ViewState): string {
  return encodeLink(fields.map((field) => [field.name, encodeField(field, view)]));
}

/** The address of a view on a page: `/?metric=cpu&v=1`. */
export function viewHref(view: ViewState, page = "/"): string {
  const query = encodeView(view);
  return query ? `${page}?${query}` : page;
}

/** The query to hand to others: as `encodeView`, with the version even where all else is at its default. */
export function sharedQuery(view: ViewState): string {
  return encodeView(view) || `v=${LINK_VERSION}`;
}

/** The address to hand to others: as `viewHref`, with the version even where all else is at its default. */
export function sharedHref(view: ViewState, page = "/"): string {
  return `${page}?${sharedQuery(view)}`;
}

/** The view of an empty link. */
export function initialView(vocabulary: Vocabulary): ViewState {
  return decodeView("", vocabulary).view;
}
