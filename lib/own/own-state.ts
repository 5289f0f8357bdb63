import type { OwnRun } from "./own-run";

/** A reader's own results, as page, store and link hold them. */
export interface OwnState {
  /** Speed of the reader's link in Gbit/s; null where it is not known. */
  readonly linkGbit: number | null;
  readonly runs: readonly OwnRun[];
}

export const noResults: OwnState = { linkGbit: null, runs: [] };

/** Characters of a link that chats and browsers carry. */
export const LONGEST_LINK = 8000;
