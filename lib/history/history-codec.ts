import { linkCodec, type DecodedLink, type LinkCodec } from "@/lib/link/link";
import { LINK_VERSION } from "@/lib/link/version";
import { oneWord, severalWords } from "@/lib/link/words";
import type { HistoryState, HistoryWords } from "./history-state";

const named = (name: keyof HistoryState, noun: string) => ({ name, noun });

function codecOf({ protocol, path, encryption, cni }: HistoryWords): LinkCodec<HistoryState> {
  return linkCodec({
    protocol: oneWord(named("protocol", "protocol"), protocol, "tcp"),
    path: oneWord(named("path", "path"), path, "direct"),
    encryption: severalWords(named("encryption", "encryption"), encryption),
    cni: severalWords(named("cni", "CNI"), cni),
  });
}

/** Decodes any query string to a valid state in some words and the problems met. Never throws; lists may be comma-separated, repeated, or both. */
export function decodeHistory(
  search: string | URLSearchParams,
  words: HistoryWords,
): DecodedLink<HistoryState> {
  return codecOf(words).decode(search);
}

/** What links leave out is the same whatever words they may name. */
const written = codecOf({ protocol: [], path: [], encryption: [], cni: [] });

/** A state as a query string without `?`: defaults left out, empty for the first state, else ending in the version. */
export function encodeHistory(state: HistoryState): string {
  return written.encode(state);
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
