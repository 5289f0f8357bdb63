import { rangesOverlap, type Summary } from "./summarise-runs";

/** A place that a variant shares with every other of its band: `=2 of 22`. */
export interface Rank {
  readonly place: number;
  /** How many share the place; more than one is a tie. */
  readonly shared: number;
  /** How many variants were ranked. */
  readonly of: number;
  /** Counts bands from 1; no member of a band can be told from its leader by their runs. */
  readonly band: number;
}

/** What is ranked: an id, its summary figure, and the runs behind it. */
export interface Contender {
  readonly id: string;
  readonly figure: number;
  readonly summary: Summary;
}

/** Whether a contender belongs to the band that is being formed; the band has at least its leader. */
export type Joins = (band: readonly Contender[], contender: Contender) => boolean;

/** Whether a contender's run range shares a point with that of the band's leader. */
export const overlapsLeader: Joins = ([leader], { summary }) =>
  leader !== undefined && rangesOverlap(leader.summary, summary);

/**
 * Ranks in bands: in order of the figure, a new band starts at the first contender that does not join the last: unless told otherwise,
 * whose run range no longer overlaps that of the band's leader. Members of a band share its first place.
 */
export function rankBands(
  contenders: readonly Contender[],
  better: "higher" | "lower",
  joins: Joins = overlapsLeader,
): ReadonlyMap<string, Rank> {
  const direction = better === "higher" ? -1 : 1;
  const ordered = [...contenders].sort((a, b) => direction * (a.figure - b.figure) || (a.id < b.id ? -1 : 1));
  const bands: Contender[][] = [];
  for (const contender of ordered) {
    const current = bands[bands.length - 1];
    if (current && joins(current, contender)) current.push(contender);
    else bands.push([contender]);
  }
  return placeBands(bands);
}

/** The ranks of bands that are in order: members of a band share its first place. */
export function placeBands(
  bands: readonly (readonly { readonly id: string }[])[],
): ReadonlyMap<string, Rank> {
  const ranks = new Map<string, Rank>();
  const of = bands.reduce((sum, members) => sum + members.length, 0);
  let place = 1;
  bands.forEach((members, index) => {
    for (const { id } of members) ranks.set(id, { place, shared: members.length, of, band: index + 1 });
    place += members.length;
  });
  return ranks;
}

/** `=2` for a shared place, `4` for one of its own. */
export function formatRank(rank: Rank): string {
  return `${rank.shared > 1 ? "=" : ""}${rank.place}`;
}
