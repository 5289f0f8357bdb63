import {
  cnis,
  encryptions,
  paths,
  protocols,
  valuesOf,
  type Cni,
  type Encryption,
  type Path,
  type Protocol,
} from "@/lib/dataset/dimensions";

/** What the history shows: one test of each edition (all stream counts), and which rows. An empty list filters nothing. */
export interface HistoryState {
  readonly protocol: Protocol;
  readonly path: Path;
  readonly encryption: readonly Encryption[];
  readonly cni: readonly Cni[];
}

/** The CNIs that the history may name: all but bare metal, which has no CNI and was measured in one edition only. */
const historyCnis: readonly Cni[] = valuesOf(cnis).filter((cni) => cni !== "baremetal");

/** The words of each field, in the order in which links and lists are written. */
export const historyWords = {
  protocol: valuesOf(protocols),
  path: valuesOf(paths),
  encryption: valuesOf(encryptions),
  cni: historyCnis,
} as const;

/** The editions that the history sets side by side. */
export const historyEditions = { older: "2020-08", newer: "2024-01" } as const;
