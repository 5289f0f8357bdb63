import type { Definition } from "@/lib/dataset/definition";
import {
  sortCnis,
  BARE_METAL,
  encryptions,
  paths,
  protocols,
  valuesOf,
  type Cni,
  type Encryption,
  type Path,
  type Protocol,
} from "@/lib/dataset/facts/dimensions";

/** What the history shows: one test of each edition (all stream counts), and which rows. An empty list filters nothing. */
export interface HistoryState {
  readonly protocol: Protocol;
  readonly path: Path;
  readonly encryption: readonly Encryption[];
  readonly cni: readonly Cni[];
}

/** The words of each field, in the order in which links and lists are written. */
export interface HistoryWords {
  readonly protocol: readonly Protocol[];
  readonly path: readonly Path[];
  readonly encryption: readonly Encryption[];
  /** Those of both datasets but bare metal, which is no CNI. */
  readonly cni: readonly Cni[];
}

/** What links to the history of two datasets may name. */
export function historyWords(older: Definition, newer: Definition): HistoryWords {
  const cnis = sortCnis([...older.words.cni, ...newer.words.cni]);
  return {
    protocol: valuesOf(protocols),
    path: valuesOf(paths),
    encryption: valuesOf(encryptions),
    cni: cnis.filter((cni) => cni !== BARE_METAL),
  };
}
