import { encryptions, paths, protocols } from "@/lib/dataset/facts/dimensions";
import { countOf, formatNumber, joinWords } from "@/lib/format";
import { gigabitsPerSecond } from "@/lib/units";
import type { HistoryFigure } from "./history-figure";
import type { HistoryState } from "./history-state";
import type { History, HistoryRow } from "./select-history";

/** The chosen test in words: `TCP, pod to pod`. */
export function describeTest({ protocol, path }: HistoryState): string {
  return `${protocols[protocol]}, ${paths[path]}`;
}

/** What the page shows, in one line without a full stop. */
export function historyHeading({ editions: { older, newer }, state, rows }: History): string {
  const chosen = state.encryption.map((encryption) => encryptions[encryption]);
  const which = chosen.length > 0 ? `${joinWords(chosen)} ` : "";
  return `${older.definition.id} and ${newer.definition.id} side by side: bandwidth as a share of each lab’s own link, ${describeTest(state)}, ${countOf(rows.length, `${which}installation`)}`;
}

/** The two figures of a drawn pair that may be read together: of the newer dataset the one with the most streams. Null where either is missing or the MTUs differ. */
function bothShares({ drawn: { older, newer, mtuDiffers } }: HistoryRow) {
  const [before, after] = [older.at(-1), newer.at(-1)];
  if (mtuDiffers || !before?.share || !after?.share) return null;
  const isApart = before.share.min > after.share.max || after.share.min > before.share.max;
  return isApart ? { before, after, change: Math.abs(after.share.median - before.share.median) } : null;
}

function carriedText({ edition, share }: HistoryFigure): string {
  const link = gigabitsPerSecond(edition.lab.linkBitsPerSecond);
  return `${formatNumber(share?.median ?? 0)} % of a ${link} Gbit/s link in ${edition.id}`;
}

/** The installation whose share changed most between the two datasets, in a sentence without a full stop; null where no pair certainly differs. */
export function historyFinding({ rows }: History): string | null {
  const pairs = rows.flatMap((row) => {
    const both = bothShares(row);
    return both ? [{ ...both, label: row.installation.label }] : [];
  });
  const [first, ...others] = pairs;
  if (!first) return null;
  const { label, before, after } = others.reduce(
    (most, pair) => (pair.change > most.change ? pair : most),
    first,
  );
  return `${label} carried ${carriedText(before)} and ${carriedText(after)}`;
}

/** What the page is headed by and shared as. */
export function historyTitle(history: History): string {
  return historyFinding(history) ?? historyHeading(history);
}

/** The same with the first thing that a reader must know, for previews and search engines. */
export function describeHistory(history: History): string {
  const { older, newer } = history.editions;
  const link = (bits: number) => `${gigabitsPerSecond(bits)} Gbit/s`;
  return `${historyTitle(history)}. ${older.definition.id} is of a ${link(older.definition.lab.linkBitsPerSecond)} lab, ${newer.definition.id} of one of ${link(newer.definition.lab.linkBitsPerSecond)}: no ranking across the two.`;
}

/** How many pairs the table has, how many of them differ in MTU, and how many have one side only. */
export function countPairs(rows: readonly HistoryRow[]): { pairs: number; mtu: number; alone: number } {
  const pairs = rows.flatMap((row) => row.pairs);
  return {
    pairs: pairs.filter(({ alone }) => alone === null).length,
    mtu: pairs.filter(({ mtuDiffers }) => mtuDiffers).length,
    alone: pairs.filter(({ alone }) => alone !== null).length,
  };
}
