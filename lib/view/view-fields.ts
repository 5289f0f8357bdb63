import { encryptions, kubeProxyModes, paths, roles, valuesOf } from "@/lib/dataset/dimensions";
import type { Dataset } from "@/lib/dataset/dataset";
import { editionIds, editions, LATEST_EDITION, type EditionId } from "@/lib/dataset/editions";
import { isMetricId, metrics, type MetricId } from "@/lib/dataset/metrics";
import type { WordField } from "@/lib/link/words";
import { BARE_METAL_DIRECT } from "@/lib/statistics/compare";
import { stats } from "@/lib/statistics/summarise-runs";
import { columnIdsOf, type ColumnId } from "./column-ids";
import {
  charts,
  compareModes,
  policyFilters,
  protocolFilters,
  scales,
  type ViewState,
  panelScales,
} from "./view-state";

/** What a link may name: the words of its edition, the edition's variant ids in the edition's order, and its runs. */
export interface Vocabulary {
  readonly edition: EditionId;
  readonly variantIds: readonly string[];
  readonly runCount: number;
}

/** The words that links to a dataset may use. */
export function vocabularyOf({
  edition,
  variants,
  runCount,
}: Pick<Dataset, "edition" | "variants" | "runCount">): Vocabulary {
  return { edition, variantIds: variants.map(({ id }) => id), runCount };
}

interface FieldBase extends WordField {
  readonly name: keyof ViewState;
  /** The words that the field accepts. */
  readonly values: (vocabulary: Vocabulary) => readonly string[];
}

/** What the defaults of a link depend on. */
export type Defaulting = Pick<ViewState, "metric" | "edition" | "chart">;

/** A field of one word. */
export interface ChoiceField extends FieldBase {
  readonly kind: "choice";
  readonly initial: (edition: EditionId) => string;
}

/** A field of several words: a set kept in the order of `values`, or a list in the reader's order. */
export interface ListField extends FieldBase {
  readonly kind: "set" | "list";
  /** May depend on the metric (jitter and loss exist on UDP only) and on the chart (a heat table shows every test). */
  readonly initial: (view: Defaulting) => readonly string[];
}

/** The table column to sort by, with `-` before it for descending. */
export interface SortField extends FieldBase {
  readonly kind: "sort";
}

export type Field = ChoiceField | ListField | SortField;

const none = () => [];
const variantIds = ({ variantIds: ids }: Vocabulary) => ids;
const metricsOf = ({ edition }: Vocabulary) => editions[edition].metrics;

function choice(
  name: keyof ViewState,
  noun: string,
  values: readonly string[],
  initial: string,
): ChoiceField {
  return { kind: "choice", name, noun, values: () => values, initial: () => initial };
}

function set(
  name: keyof ViewState,
  noun: string,
  values: readonly string[],
  initial: ListField["initial"] = none,
): ListField {
  return { kind: "set", name, noun, values: () => values, initial };
}

/** A filter whose words are those that an edition's variants have: a word of another edition would leave nothing. */
function ofEdition(
  name: keyof ViewState,
  noun: string,
  words: "dataPlanes" | "operatingSystems" | "kernelLines",
): ListField {
  return { kind: "set", name, noun, values: ({ edition }) => editions[edition][words], initial: none };
}

/** A metric of an edition on an axis of the scatter. */
function axis(name: "x" | "y", initial: (edition: EditionId) => MetricId): ChoiceField {
  return { kind: "choice", name, noun: "metric", nounIsShared: true, values: metricsOf, initial };
}

/** The columns that a dataset's table can have: a column for each run, and none of metrics that the edition did not measure. */
export function columnsOfEdition({
  edition,
  runCount,
}: Pick<Vocabulary, "edition" | "runCount">): readonly ColumnId[] {
  const measured: readonly string[] = editions[edition].metrics;
  return columnIdsOf(runCount).filter((id) => measured.includes(id) || !isMetricId(id));
}

/** The tests shown where the link names none: of a heat table all that have the metric, else one on the first protocol that has it. */
export function initialTests({
  metric,
  edition,
  chart,
}: Defaulting): Pick<ViewState, "protocol" | "streams" | "path"> {
  const { protocols } = metrics[metric];
  if (chart === "heat") {
    const protocol = valuesOf(protocolFilters).filter((word) =>
      protocols.includes(word === "idle" ? null : word),
    );
    return { protocol, streams: editions[edition].streams, path: ["direct", "service"] };
  }
  const protocol = protocols.includes("tcp") ? (["tcp"] as const) : (["udp"] as const);
  return { protocol, streams: editions[edition].initialStreams, path: ["direct"] };
}

/** Every field of a link, in the order in which links are written. `metric` stands first: defaults depend on it. */
export const fields: readonly Field[] = [
  choice("edition", "edition", editionIds, LATEST_EDITION),
  { kind: "choice", name: "metric", noun: "metric", values: metricsOf, initial: () => "bandwidth" },
  { kind: "set", name: "cni", noun: "CNI", values: ({ edition }) => editions[edition].cnis, initial: none },
  { kind: "set", name: "variant", noun: "variant", values: variantIds, initial: none },
  ofEdition("dataplane", "data plane", "dataPlanes"),
  set("encryption", "encryption", valuesOf(encryptions)),
  set("kubeproxy", "kube-proxy mode", valuesOf(kubeProxyModes)),
  ofEdition("os", "operating system", "operatingSystems"),
  ofEdition("kernel", "kernel line", "kernelLines"),
  set("policy", "network-policy value", valuesOf(policyFilters)),
  set("protocol", "protocol", valuesOf(protocolFilters), (view) => initialTests(view).protocol),
  {
    kind: "set",
    name: "streams",
    noun: "stream count",
    values: ({ edition }) => editions[edition].streams,
    initial: (view) => initialTests(view).streams,
  },
  set("path", "path", valuesOf(paths), (view) => initialTests(view).path),
  choice("role", "role", valuesOf(roles), "both"),
  choice("stat", "statistic", valuesOf(stats), "median"),
  {
    kind: "choice",
    name: "baseline",
    noun: "baseline",
    values: ({ edition, variantIds: ids }) =>
      editions[edition].hasBareMetal ? [...ids, BARE_METAL_DIRECT] : ids,
    initial: (edition) => editions[edition].baseline,
  },
  choice("compare", "comparison", valuesOf(compareModes), "absolute"),
  choice("chart", "chart", valuesOf(charts), "bars"),
  axis("x", (edition) => (editions[edition].hasBareMetal ? "memory-overhead" : "memory")),
  axis("y", () => "efficiency"),
  choice("scale", "scale", valuesOf(scales), "linear"),
  choice("panels", "panel scale", valuesOf(panelScales), "shared"),
  { kind: "sort", name: "sort", noun: "column", values: columnsOfEdition },
  { kind: "set", name: "hide", noun: "variant", nounIsShared: true, values: variantIds, initial: none },
  { kind: "list", name: "pin", noun: "variant", nounIsShared: true, values: variantIds, initial: none },
  { kind: "list", name: "columns", noun: "column", values: columnsOfEdition, initial: none },
];
