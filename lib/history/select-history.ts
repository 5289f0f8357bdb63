import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { chosenTests, figureOn, type HistoryFigure } from "./history-figure";
import type { HistoryState } from "./history-state";
import { closestOlder, installations, newerDefault, type Editions, type Installation } from "./installations";
import { mtusDiffer, pairCaveats } from "./pair-caveats";

/** An install of the older edition and the one of the newer that it is compared with; either may be absent. */
export interface HistoryPair {
  readonly key: string;
  /** One for each stream count that the edition distinguishes. */
  readonly older: readonly HistoryFigure[];
  readonly newer: readonly HistoryFigure[];
  readonly mtuDiffers: boolean;
  /** What a reader must know before reading the two together. */
  readonly caveats: readonly string[];
  /** Why one side is empty; null where both are measured. */
  readonly alone: string | null;
}

/** An installation with every pair of it. */
export interface HistoryRow {
  readonly installation: Installation;
  /** The pair that the picture shows, also among `pairs`. */
  readonly drawn: HistoryPair;
  readonly pairs: readonly HistoryPair[];
  /** Installs of the newer edition that are in no pair, because they are not its default. */
  readonly others: readonly Variant[];
}

/** All that the page shows; the rows are ordered by CNI, never by value. */
export interface History {
  readonly editions: Editions;
  readonly state: HistoryState;
  readonly rows: readonly HistoryRow[];
}

/** Selects from two editions what a state shows. */
export function selectHistory(editions: Editions, state: HistoryState): History {
  const keeps = <T>(chosen: readonly T[], value: T) => chosen.length === 0 || chosen.includes(value);
  const rows = installations(editions)
    .filter(({ cni, encryption }) => keeps(state.cni, cni) && keeps(state.encryption, encryption))
    .map((installation) => rowOf(editions, installation, state));
  return { editions, state, rows };
}

function rowOf(editions: Editions, installation: Installation, state: HistoryState): HistoryRow {
  const newer = newerDefault(installation);
  const closest = closestOlder(installation);
  const olds = installation.older.length > 0 ? installation.older : [null];
  const pairs = olds.map((older) => pairOf(editions, installation, older, newer, state));
  const drawn = pairs[closest === null ? 0 : installation.older.indexOf(closest)] as HistoryPair;
  return { installation, drawn, pairs, others: installation.newer.slice(1) };
}

function pairOf(
  { older, newer }: Editions,
  installation: Installation,
  old: Variant | null,
  young: Variant | null,
  state: HistoryState,
): HistoryPair {
  const figures = (dataset: Dataset, variant: Variant | null) =>
    variant ? chosenTests(dataset.definition, state).map((test) => figureOn(dataset, variant, test)) : [];
  const both = old && young;
  return {
    key: `${old?.id ?? ""} ${young?.id ?? ""}`,
    older: figures(older, old),
    newer: figures(newer, young),
    mtuDiffers: both ? mtusDiffer(old.podMtu, young.podMtu) : false,
    caveats: both
      ? pairCaveats(
          { edition: older.definition.id, variant: old },
          { edition: newer.definition.id, variant: young },
        )
      : [],
    alone: both
      ? null
      : aloneReason(installation.label, old ? older.definition.id : newer.definition.id, old ? newer : older),
  };
}

function aloneReason(label: string, measuredIn: string, absent: Dataset): string {
  return `${label} was measured in ${measuredIn} only: ${absent.definition.id} has no variant to compare it with.`;
}
