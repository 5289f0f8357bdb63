import { decodeLink, encodeLink } from "@/lib/link/link";
import { LINK_VERSION } from "@/lib/link/version";
import type { Problem, Report } from "@/lib/link/problem";
import { decodeWord, unknownWord, wordsOf, type WordField } from "@/lib/link/words";
import type { HistoryState, HistoryWords } from "./history-state";

/** What any query string comes to. */
export interface DecodedHistory {
  readonly state: HistoryState;
  readonly problems: readonly Problem[];
}

interface Field extends WordField {
  readonly name: keyof HistoryState;
  /** The word of a field of one word where none is given; null for a list, which then filters nothing. */
  readonly initial: string | null;
}

/** Every field, in the order in which links are written. */
const fields: readonly Field[] = [
  { name: "protocol", noun: "protocol", initial: "tcp" },
  { name: "path", noun: "path", initial: "direct" },
  { name: "encryption", noun: "encryption", initial: null },
  { name: "cni", noun: "CNI", initial: null },
];

function decodeList(
  field: Field,
  given: readonly string[],
  known: readonly string[],
  report: Report,
): readonly string[] {
  const accepted = new Set<string>();
  for (const word of wordsOf(given)) {
    if (known.includes(word.toLowerCase())) accepted.add(word.toLowerCase());
    else report(field.name, word, () => unknownWord(field, word, known, "It was left out."));
  }
  return known.filter((word) => accepted.has(word));
}

/** Decodes any query string to a valid state in some words and the problems met. Never throws; lists may be comma-separated, repeated, or both. */
export function decodeHistory(search: string | URLSearchParams, words: HistoryWords): DecodedHistory {
  const { state, problems } = decodeLink(search, fields, (field, given, _before, report) =>
    field.initial === null
      ? decodeList(field, given, words[field.name], report)
      : decodeWord(field, given, words[field.name], field.initial, report),
  );
  return { state: state as unknown as HistoryState, problems };
}

function encodeField({ name, initial }: Field, state: HistoryState): string | null {
  const value = state[name];
  if (typeof value === "string") return value === initial ? null : value;
  return value.length === 0 ? null : value.join(",");
}

/** A state as a query string without `?`: defaults left out, empty for the first state, else ending in the version. */
export function encodeHistory(state: HistoryState): string {
  return encodeLink(fields.map((field) => [field.name, encodeField(field, state)]));
}

/** The address of a state. */
export function historyHref(state: HistoryState): string {
  const query = encodeHistory(state);
  return query ? `/history?${query}` : "/history";
}

/** The address of a state as it is given away, always with its version: `/history?v=1`. */
export function sharedHistoryHref(state: HistoryState): string {
  return `/history?${encodeHistory(state) || `v=${LINK_VERSION}`}`;
}
