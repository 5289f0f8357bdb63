import type { MetricId } from "@/lib/dataset/metrics";
import type { ColumnId } from "./column-ids";
import { nearestWord } from "./nearest-word";
import {
  fields,
  type ChoiceField,
  type Field,
  type ListField,
  type SortField,
  type Vocabulary,
} from "./view-fields";
import type { Sort, ViewState } from "./view-state";

/** The version that links are written in; a link without `v` is of version 1. */
export const LINK_VERSION = "1";

/** Something in a link that could not be used, and what was done instead. */
export interface Problem {
  readonly parameter: string;
  /** The text as given, cut to 60 characters. */
  readonly text: string;
  readonly message: string;
}

/** What any query string comes to. */
export interface DecodedView {
  readonly view: ViewState;
  readonly problems: readonly Problem[];
}

/** Takes the message as a function: it is written for the problems that are told, not for those that are only counted. */
type Report = (parameter: string, text: string, message: () => string) => void;

/** Parameters that may stand in a query and are no part of the view: a form without script sends `form`. */
const ownParameters = new Set(["v", "form"]);
const MAX_PROBLEMS = 20;

function quote(text: string): string {
  return `'${cut(text)}'`;
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Fields whose noun is that of another: a problem names them too. */
const sharedNouns: ReadonlySet<string> = new Set(["hide", "pin", "x", "y"]);

function unknownWord(field: Field, word: string, known: readonly string[], instead: string): string {
  const meant = nearestWord(word, known);
  const place = sharedNouns.has(field.name) ? ` in ${field.name}` : "";
  return `Unknown ${field.noun} ${quote(word)}${place}${meant ? `: did you mean ${meant}?` : "."} ${instead}`;
}

/** The words of a parameter: comma-separated, repeated, or both. */
function wordsOf(given: readonly string[]): string[] {
  return given
    .flatMap((text) => text.split(","))
    .map((word) => word.trim())
    .filter((word, index, words) => word !== "" && words.indexOf(word) === index);
}

function decodeChoice(
  field: ChoiceField,
  given: readonly string[],
  known: readonly string[],
  report: Report,
): string {
  const words = wordsOf(given);
  const [first, ...more] = words;
  if (first === undefined) return field.initial;
  for (const extra of more) {
    if (extra !== first)
      report(field.name, extra, () => `${field.name} takes one value: ${quote(extra)} was left aside.`);
  }
  const word = first.toLowerCase();
  if (known.includes(word)) return word;
  report(field.name, first, () => unknownWord(field, first, known, `Shown with ${field.initial}.`));
  return field.initial;
}

function decodeList(
  field: ListField,
  given: readonly string[],
  known: readonly string[],
  metric: MetricId,
  report: Report,
): readonly string[] {
  const words = wordsOf(given);
  const accepted = new Set<string>();
  for (const word of words) {
    if (known.includes(word.toLowerCase())) accepted.add(word.toLowerCase());
    else report(field.name, word, () => unknownWord(field, word, known, "It was left out."));
  }
  if (accepted.size === 0) return field.initial(metric);
  return field.kind === "set" ? known.filter((word) => accepted.has(word)) : [...accepted];
}

function decodeSort(
  field: SortField,
  given: readonly string[],
  known: readonly string[],
  report: Report,
): Sort | null {
  const text = decodeChoice(
    { ...field, kind: "choice", initial: "rank" },
    given,
    [...known, ...known.map((word) => `-${word}`)],
    report,
  );
  const descending = text.startsWith("-");
  const column = (descending ? text.slice(1) : text) as ColumnId;
  return column === "rank" && !descending ? null : { column, descending };
}

function checkVersion(given: readonly string[], report: Report): void {
  for (const version of wordsOf(given)) {
    if (version !== LINK_VERSION) {
      report(
        "v",
        version,
        () => `This link says version ${quote(version)}; it was read as version ${LINK_VERSION}.`,
      );
    }
  }
}

function unknownName(name: string, names: readonly string[]): string {
  const meant = nearestWord(name, names);
  return `Unknown parameter ${quote(name)}${meant ? `: did you mean ${meant}?` : "."} It changes nothing.`;
}

function checkNames(query: URLSearchParams, report: Report): void {
  const names = fields.map(({ name }) => name as string);
  for (const name of new Set(query.keys())) {
    if (ownParameters.has(name) || names.includes(name)) continue;
    report(name, query.get(name) ?? "", () => unknownName(name, names));
  }
}

/**
 * Decodes any query string to a valid view and the problems met. Never throws; nothing is dropped in silence
 * (beyond 20 problems the rest is counted). Lists may be comma-separated, repeated, or both; case does not matter.
 */
export function decodeView(search: string | URLSearchParams, vocabulary: Vocabulary): DecodedView {
  const query = new URLSearchParams(search);
  const problems: Problem[] = [];
  const report: Report = (parameter, text, message) =>
    problems.push({
      parameter: cut(parameter),
      text: cut(text),
      message: problems.length < MAX_PROBLEMS ? message() : "",
    });
  checkVersion(query.getAll("v"), report);
  const decoded: Record<string, unknown> = {};
  for (const field of fields) {
    const given = query.getAll(field.name);
    const known = field.values(vocabulary);
    if (field.kind === "choice") decoded[field.name] = decodeChoice(field, given, known, report);
    else if (field.kind === "sort") decoded[field.name] = decodeSort(field, given, known, report);
    else decoded[field.name] = decodeList(field, given, known, decoded.metric as MetricId, report);
  }
  checkNames(query, report);
  return { view: decoded as unknown as ViewState, problems: boundProblems(problems) };
}

function boundProblems(problems: Problem[]): Problem[] {
  if (problems.length <= MAX_PROBLEMS) return problems;
  const left = problems.length - MAX_PROBLEMS + 1;
  return [
    ...problems.slice(0, MAX_PROBLEMS - 1),
    { parameter: "", text: "", message: `And ${left} more problems with this link.` },
  ];
}

function encodeField(field: Field, view: ViewState): string | null {
  if (field.kind === "choice") {
    const word = view[field.name] as string;
    return word === field.initial ? null : word;
  }
  if (field.kind === "sort") return view.sort && `${view.sort.descending ? "-" : ""}${view.sort.column}`;
  const words = view[field.name] as readonly string[];
  const initial = field.initial(view.metric);
  const isInitial = words.length === initial.length && words.every((word, index) => word === initial[index]);
  return isInitial ? null : words.join(",");
}

/** A view's fields as they stand in a link; null where the field is at its default. */
export function encodeFields(view: ViewState): Record<string, string | null> {
  return Object.fromEntries(fields.map((field) => [field.name, encodeField(field, view)]));
}

/** A view as a query string without `?`: readable, defaults left out, empty for the default view, else ending in the version. */
export function encodeView(view: ViewState): string {
  let query = "";
  for (const field of fields) {
    const text = encodeField(field, view);
    if (text !== null) query += `${field.name}=${text}&`;
  }
  return query && `${query}v=${LINK_VERSION}`;
}

/** The address of a view on a page: `/?metric=cpu&v=1`. */
export function viewHref(view: ViewState, page = "/"): string {
  const query = encodeView(view);
  return query ? `${page}?${query}` : page;
}

/** The address to hand to others: as `viewHref`, with the version even where all else is at its default. */
export function sharedHref(view: ViewState, page = "/"): string {
  return `${page}?${encodeView(view) || `v=${LINK_VERSION}`}`;
}

/** The view of an empty link. */
export function initialView(vocabulary: Vocabulary): ViewState {
  return decodeView("", vocabulary).view;
}
