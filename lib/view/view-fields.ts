import {
  cnis,
  dataPlanes,
  encryptions,
  kubeProxyModes,
  paths,
  roles,
  streamCounts,
  valuesOf,
} from "@/lib/dataset/dimensions";
import type { Dataset } from "@/lib/dataset/dataset";
import { metricIds, metrics, type MetricId } from "@/lib/dataset/metrics";
import type { WordField } from "@/lib/link/words";
import { BARE_METAL_DIRECT } from "@/lib/statistics/compare";
import { BARE_METAL } from "@/lib/statistics/metric-runs";
import { stats } from "@/lib/statistics/summarise-runs";
import { columnIds } from "./column-ids";
import {
  charts,
  compareModes,
  editions,
  policyFilters,
  protocolFilters,
  scales,
  type ProtocolFilter,
  type ViewState,
} from "./view-state";

/** What a link may name besides the fixed words: the edition's variant ids, in the edition's order. */
export interface Vocabulary {
  readonly variantIds: readonly string[];
}

/** The words that links to a dataset may use. */
export function vocabularyOf({ variants }: Pick<Dataset, "variants">): Vocabulary {
  return { variantIds: variants.map(({ id }) => id) };
}

interface FieldBase extends WordField {
  readonly name: keyof ViewState;
  /** The words that the field accepts. */
  readonly values: (vocabulary: Vocabulary) => readonly string[];
}

/** A field of one word. */
export interface ChoiceField extends FieldBase {
  readonly kind: "choice";
  readonly initial: string;
}

/** A field of several words: a set kept in the order of `values`, or a list in the reader's order. */
export interface ListField extends FieldBase {
  readonly kind: "set" | "list";
  /** May depend on the metric: jitter and loss exist on UDP only. */
  readonly initial: (metric: MetricId) => readonly string[];
}

/** The table column to sort by, with `-` before it for descending. */
export interface SortField extends FieldBase {
  readonly kind: "sort";
}

export type Field = ChoiceField | ListField | SortField;

const none = () => [];
const variantIds = ({ variantIds: ids }: Vocabulary) => ids;

function choice(
  name: keyof ViewState,
  noun: string,
  values: readonly string[],
  initial: string,
): ChoiceField {
  return { kind: "choice", name, noun, values: () => values, initial };
}

function set(
  name: keyof ViewState,
  noun: string,
  values: readonly string[],
  initial: ListField["initial"] = none,
): ListField {
  return { kind: "set", name, noun, values: () => values, initial };
}

/** The protocol shown where the link names none: the first on which the metric exists. */
export function initialProtocols(metric: MetricId): readonly ProtocolFilter[] {
  return metrics[metric].protocols.includes("tcp") ? ["tcp"] : ["udp"];
}

/** Every field of a link, in the order in which links are written. `metric` stands first: defaults depend on it. */
export const fields: readonly Field[] = [
  choice("edition", "edition", editions, "2024-01"),
  choice("metric", "metric", metricIds, "bandwidth"),
  set("cni", "CNI", valuesOf(cnis)),
  { kind: "set", name: "variant", noun: "variant", values: variantIds, initial: none },
  set("dataplane", "data plane", valuesOf(dataPlanes)),
  set("encryption", "encryption", valuesOf(encryptions)),
  set("kubeproxy", "kube-proxy mode", valuesOf(kubeProxyModes)),
  set("policy", "network-policy value", valuesOf(policyFilters)),
  set("protocol", "protocol", valuesOf(protocolFilters), initialProtocols),
  set("streams", "stream count", valuesOf(streamCounts), () => ["multi"]),
  set("path", "path", valuesOf(paths), () => ["direct"]),
  choice("role", "role", valuesOf(roles), "both"),
  choice("stat", "statistic", valuesOf(stats), "median"),
  {
    kind: "choice",
    name: "baseline",
    noun: "baseline",
    values: ({ variantIds: ids }) => [...ids, BARE_METAL_DIRECT],
    initial: BARE_METAL,
  },
  choice("compare", "comparison", valuesOf(compareModes), "absolute"),
  choice("chart", "chart", valuesOf(charts), "bars"),
  { ...choice("x", "metric", metricIds, "memory-overhead"), nounIsShared: true },
  { ...choice("y", "metric", metricIds, "efficiency"), nounIsShared: true },
  choice("scale", "scale", valuesOf(scales), "linear"),
  { kind: "sort", name: "sort", noun: "column", values: () => columnIds },
  { kind: "set", name: "hide", noun: "variant", nounIsShared: true, values: variantIds, initial: none },
  { kind: "list", name: "pin", noun: "variant", nounIsShared: true, values: variantIds, initial: none },
  { kind: "list", name: "columns", noun: "column", values: () => columnIds, initial: none },
];
