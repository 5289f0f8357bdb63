import { editionIds, LATEST_EDITION, type EditionId } from "@/lib/dataset/editions";
import { decodeLink, encodeLink } from "@/lib/link/link";
import type { Problem } from "@/lib/link/problem";
import type { Upgrader } from "@/lib/link/upgrade";
import { decodeWord } from "@/lib/link/words";

/** The steps between versions of these links, counted together with those of views: see `view-upgrades.ts`. */
export const findingsUpgraders: readonly Upgrader[] = [];

const fields = [{ name: "edition", noun: "edition" }] as const;

/** What any query string of a page of findings comes to: whose figures the claims are held against. Never throws. */
export function decodeFindingsLink(search: string | URLSearchParams): {
  readonly edition: EditionId;
  readonly problems: readonly Problem[];
} {
  const { state, problems } = decodeLink(search, fields, findingsUpgraders, (field, given, _before, report) =>
    decodeWord(field, given, editionIds, LATEST_EDITION, report),
  );
  return { edition: state.edition as EditionId, problems };
}

/** The query of the findings of an edition, without `?`: empty for the latest. */
export function encodeFindingsLink(edition: EditionId): string {
  return encodeLink([["edition", edition === LATEST_EDITION ? null : edition]]);
}

/** The address of the findings of an edition, or of one by its id: `/findings/udp-poor?edition=2020-08&v=1`. */
export function findingsHref(edition: EditionId, id?: string): string {
  const query = encodeFindingsLink(edition);
  return `/findings${id === undefined ? "" : `/${id}`}${query && `?${query}`}`;
}
