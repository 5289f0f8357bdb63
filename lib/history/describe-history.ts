import { encryptions, paths, protocols } from "@/lib/dataset/facts/dimensions";
import { countOf, joinWords } from "@/lib/format";
import { gigabitsPerSecond } from "@/lib/units";
import type { HistoryState } from "./history-state";
import type { History, HistoryRow } from "./select-history";

/** The chosen test in words: `TCP, pod to pod`. */
export function describeTest({ protocol, path }: HistoryState): string {
  return `${protocols[protocol]}, ${paths[path]}`;
}

/** What the page shows, in one line without a full stop: heading, title and the picture's name. */
export function historyHeading({ editions: { older, newer }, state, rows }: History): string {
  const chosen = state.encryption.map((encryption) => encryptions[encryption]);
  const which = chosen.length > 0 ? `${joinWords(chosen)} ` : "";
  return `${older.definition.id} and ${newer.definition.id} side by side: bandwidth as a share of each lab’s own link, ${describeTest(state)}, ${countOf(rows.length, `${which}installation`)}`;
}

/** The same with the first thing that a reader must know, for previews and search engines. */
export function describeHistory(history: History): string {
  const { older, newer } = history.editions;
  const link = (bits: number) => `${gigabitsPerSecond(bits)} Gbit/s`;
  return `${historyHeading(history)}. ${older.definition.id} is of a ${link(older.definition.lab.linkBitsPerSecond)} lab, ${newer.definition.id} of one of ${link(newer.definition.lab.linkBitsPerSecond)}: no ranking across the two.`;
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
