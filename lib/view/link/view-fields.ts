import type { Catalogue } from "@/lib/dataset/catalogue";
import type { Dataset } from "@/lib/dataset/dataset";
import { initialRole, initialStreams, type Definition } from "@/lib/dataset/definition";
import { paths, roles, valuesOf, type Role } from "@/lib/dataset/facts/dimensions";
import { isMetricId, metrics, type MetricId } from "@/lib/dataset/metrics";
import { factFilters } from "@/lib/dataset/facts/variant-facts";
import type { WordField } from "@/lib/link/words";
import { BARE_METAL_DIRECT } from "@/lib/statistics/compare";
import { stats } from "@/lib/statistics/summarise-runs";
import { columnIdsOf, type ColumnId } from "@/lib/view/table/column-ids";
import { charts, compareModes, panelScales, protocolFilters, scales, type ViewState } from "./view-state";

/** What a link may name: the words of its dataset, its variants' ids in their order, and the other datasets. */
export interface Vocabulary {
  readonly edition: Definition;
  /** Every dataset that a link can name, the edition among them. */
  readonly catalogue: Catalogue;
  readonly variantIds: readonly string[];
}

/** Those made, by the variants and by the catalogue or, alone, the edition: a vocabulary is the key to codecs, which are costly to make. */
const known = new WeakMap<Dataset["variants"], WeakMap<Catalogue | Definition, Vocabulary>>();

/** The words that links to a dataset may use. `catalogue` are the datasets that are served with it; itself alone where not given. */
export function vocabularyOf(
  { definition, variants }: Pick<Dataset, "definition" | "variants">,
  catalogue?: Catalogue,
): Vocabulary {
  const made = known.get(variants) ?? new WeakMap<Catalogue | Definition, Vocabulary>();
  known.set(variants, made);
  const key = catalogue ?? definition;
  const last = made.get(key);
  if (last?.edition === definition) return last;
  const variantIds = variants.map(({ id }) => id);
  const vocabulary = { edition: definition, catalogue: catalogue ?? [definition], variantIds };
  made.set(key, vocabulary);
  return vocabulary;
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
  readonly initial: (vocabulary: Pick<Vocabulary, "edition">) => string;
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
const metricsOf = ({ edition }: Vocabulary) => edition.metrics;

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

/** The filters on facts. A word that no variant of the dataset has would leave nothing: it is none of the field's. */
const factFields: readonly ListField[] = factFilters.map(({ id, noun, closed }) => ({
  kind: "set",
  name: id,
  noun,
  values: ({ edition }) => closed ?? edition.words[id],
  initial: none,
}));

/** Links have it after the CNIs. In the reader's order, which a comparison keeps. */
const variantField: ListField = {
  kind: "list",
  name: "variant",
  noun: "variant",
  values: variantIds,
  initial: none,
};

/** The nodes that a dataset's CPU and memory can be shown of. */
export function rolesOf({ roles: measured }: Definition): readonly Role[] {
  return measured.length > 1 ? valuesOf(roles) : measured;
}

/** A metric of an edition on an axis of the scatter. */
function axis(name: "x" | "y", initial: (edition: Definition) => MetricId): ChoiceField {
  return {
    kind: "choice",
    name,
    noun: "metric",
    nounIsShared: true,
    values: metricsOf,
    initial: ({ edition }) => initial(edition),
  };
}

/** The columns that a dataset's table can have: a column for each run, and none of metrics that the edition did not measure. */
export function columnsOfEdition({ metrics: measured, runs }: Definition): readonly ColumnId[] {
  return columnIdsOf(runs).filter((id) => !isMetricId(id) || measured.includes(id));
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
    return { protocol, streams: edition.streams, path: ["direct", "service"] };
  }
  const protocol = protocols.includes("tcp") ? (["tcp"] as const) : (["udp"] as const);
  return { protocol, streams: initialStreams(edition), path: ["direct"] };
}

const columnsIn = ({ edition }: Vocabulary) => columnsOfEdition(edition);

/** Every field of a link, in the order in which links are written. `metric` is before the filters: defaults depend on it. */
export const fields: readonly Field[] = [
  {
    kind: "choice",
    name: "edition",
    noun: "edition",
    values: ({ catalogue }) => catalogue.map(({ id }) => id),
    initial: ({ edition }) => edition.id,
  },
  { kind: "choice", name: "metric", noun: "metric", values: metricsOf, initial: () => "bandwidth" },
  ...factFields.flatMap((field) => (field.name === "cni" ? [field, variantField] : [field])),
  set("protocol", "protocol", valuesOf(protocolFilters), (view) => initialTests(view).protocol),
  {
    kind: "set",
    name: "streams",
    noun: "stream count",
    values: ({ edition }) => edition.streams,
    initial: (view) => initialTests(view).streams,
  },
  set("path", "path", valuesOf(paths), (view) => initialTests(view).path),
  {
    kind: "choice",
    name: "role",
    noun: "role",
    values: ({ edition }) => rolesOf(edition),
    initial: ({ edition }) => initialRole(edition),
  },
  choice("stat", "statistic", valuesOf(stats), "median"),
  {
    kind: "choice",
    name: "baseline",
    noun: "baseline",
    values: ({ edition, variantIds: ids }) => (edition.hasBareMetal ? [...ids, BARE_METAL_DIRECT] : ids),
    initial: ({ edition }) => edition.baseline,
  },
  choice("compare", "comparison", valuesOf(compareModes), "absolute"),
  choice("chart", "chart", valuesOf(charts), "bars"),
  axis("x", ({ hasBareMetal }) => (hasBareMetal ? "memory-overhead" : "memory")),
  axis("y", () => "efficiency"),
  choice("scale", "scale", valuesOf(scales), "linear"),
  choice("panels", "panel scale", valuesOf(panelScales), "shared"),
  { kind: "sort", name: "sort", noun: "column", values: columnsIn },
  { kind: "set", name: "hide", noun: "variant", nounIsShared: true, values: variantIds, initial: none },
  { kind: "list", name: "pin", noun: "variant", nounIsShared: true, values: variantIds, initial: none },
  { kind: "list", name: "columns", noun: "column", values: columnsIn, initial: none },
];
