import type { Definition } from "@/lib/dataset/definition";
import type { Path, Protocol, Role, Streams } from "@/lib/dataset/facts/dimensions";
import type { FactFilterId } from "@/lib/dataset/facts/facts";
import type { MetricId } from "@/lib/dataset/metrics";
import type { Stat } from "@/lib/statistics/summarise-runs";
import type { ColumnId } from "@/lib/view/table/column-ids";

/** The charts by the question that each answers. */
export const charts = {
  bars: "Ranked bars",
  scatter: "Scatter",
  heat: "Heat table",
  path: "Service vs pod",
  encryption: "Encryption cost",
} as const;
export type ChartId = keyof typeof charts;

export const compareModes = { absolute: "absolute", difference: "difference", percent: "percent" } as const;
export type CompareMode = keyof typeof compareModes;

export const scales = { linear: "linear", log: "logarithmic" } as const;
export type Scale = keyof typeof scales;

/** Whether the panels of a chart share one scale. */
export const panelScales = { shared: "one scale for all panels", own: "a scale for each panel" } as const;
export type PanelScale = keyof typeof panelScales;

/** A protocol filter's value; `idle` is the test without traffic. */
export const protocolFilters = { tcp: "TCP", udp: "UDP", idle: "idle (no traffic)" } as const;
export type ProtocolFilter = Protocol | "idle";

/** A table column and its direction; null for rank order. */
export interface Sort {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** The words of each filter on a fact; an empty list filters nothing. */
type FactFilters = Readonly<Record<FactFilterId, readonly string[]>>;

/**
 * All that changes what is seen. An empty filter list filters nothing, but for protocol, streams and path, which always name
 * at least one value. Variant lists hold ids of the edition.
 */
export interface ViewState extends FactFilters {
  /** The dataset's definition; links have its id. */
  readonly edition: Definition;
  readonly variant: readonly string[];
  readonly protocol: readonly ProtocolFilter[];
  readonly streams: readonly Streams[];
  readonly path: readonly Path[];
  readonly metric: MetricId;
  readonly role: Role;
  readonly stat: Stat;
  /** A variant id, or `baremetal-direct`. */
  readonly baseline: string;
  readonly compare: CompareMode;
  readonly chart: ChartId;
  /** Metrics of the scatter's axes. */
  readonly x: MetricId;
  readonly y: MetricId;
  readonly scale: Scale;
  readonly panels: PanelScale;
  readonly sort: Sort | null;
  /** Variants taken out one by one. */
  readonly hide: readonly string[];
  /** Variants kept on top of the table, in this order. */
  readonly pin: readonly string[];
  /** Table columns in order; empty for the columns that fit the view. */
  readonly columns: readonly ColumnId[];
}
