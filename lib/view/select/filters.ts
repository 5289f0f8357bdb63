import type { Variant } from "@/lib/dataset/dataset";
import type { Definition } from "@/lib/dataset/definition";
import { paths, valuesOf } from "@/lib/dataset/facts/dimensions";
import type { FactFilterId } from "@/lib/dataset/facts/facts";
import { isMeasuredOn } from "@/lib/dataset/metrics";
import { streamsLabel } from "@/lib/dataset/test-labels";
import { tests, type TestId } from "@/lib/dataset/tests";
import { factFilters, type VariantFilter } from "@/lib/dataset/facts/variant-facts";
import { joinWords } from "@/lib/format";
import { protocolFilters, type ViewState } from "@/lib/view/link/view-state";

/** The filters that narrow variants, and those that narrow tests. */
export const testFilterIds = ["protocol", "streams", "path"] as const;
export type VariantFilterId = FactFilterId | "variant";
export type TestFilterId = (typeof testFilterIds)[number];
export type FilterId = VariantFilterId | TestFilterId;
export const variantFilterIds: readonly VariantFilterId[] = [...factFilters.map(({ id }) => id), "variant"];

const ofVariants = new Map<FilterId, VariantFilter>(factFilters.map((filter) => [filter.id, filter]));
const testFilterLabels = { protocol: "Protocol", streams: "Streams", path: "Path" } as const;

/** A filter's heading. */
export function filterLabel(filter: FilterId): string {
  if (filter === "variant") return "Variant";
  return isTestFilter(filter) ? testFilterLabels[filter] : (ofVariants.get(filter)?.heading ?? filter);
}

/** Whether a filter is of the traffic, and so never empty. */
export function isTestFilter(filter: FilterId): filter is TestFilterId {
  return (testFilterIds as readonly string[]).includes(filter);
}

/** The labels of a traffic filter's words, in the order shown. */
function testWordLabels(filter: TestFilterId, edition: Definition): Readonly<Record<string, string>> {
  switch (filter) {
    case "protocol":
      return protocolFilters;
    case "streams":
      return Object.fromEntries(edition.streams.map((kind) => [kind, streamsLabel(edition, kind)]));
    case "path":
      return paths;
  }
}

/** A filter's values in a dataset with their labels, in the order shown. `variants` are all of the dataset. */
export function filterValues(
  filter: FilterId,
  edition: Definition,
  variants: readonly Variant[],
): { value: string; label: string }[] {
  if (filter === "variant") return variants.map(({ id, name }) => ({ value: id, label: name }));
  if (isTestFilter(filter)) {
    const labels = testWordLabels(filter, edition);
    const own = new Set<string>(edition.testIds.map((test) => tests[test][filter] ?? "idle"));
    return valuesOf(labels)
      .filter((value) => own.has(value))
      .map((value) => ({ value, label: labels[value] ?? value }));
  }
  const declared = ofVariants.get(filter);
  return edition.words[filter].map((value) => ({ value, label: declared?.label(value) ?? value }));
}

/** Whether a filter has more than one value in a dataset, and so something to choose. */
export function tellsApart(filter: FilterId, edition: Definition, variants: readonly Variant[]): boolean {
  return filterValues(filter, edition, variants).length > 1;
}

/** A variant's value of a filter; null where the filter does not apply to it (bare metal has no kube-proxy and no policy). */
export function filterValueOf(filter: VariantFilterId, variant: Variant): string | null {
  return filter === "variant" ? variant.id : (ofVariants.get(filter)?.word(variant) ?? null);
}

/** Whether a variant passes a view's filters, all but `except`. */
export function passesFilters(variant: Variant, view: ViewState, except?: FilterId): boolean {
  if (view.hide.includes(variant.id)) return false;
  return variantFilterIds.every((filter) => {
    const wanted: readonly string[] = view[filter];
    if (filter === except || wanted.length === 0) return true;
    const value = filterValueOf(filter, variant);
    return value !== null && wanted.includes(value);
  });
}

/** Whether a test passes the traffic filters. The idle test has no streams and no path: only its protocol value selects it. */
export function isTestWanted(
  test: TestId,
  { protocol, streams, path }: Pick<ViewState, TestFilterId>,
): boolean {
  const definition = tests[test];
  if (definition.protocol === null) return protocol.includes("idle");
  return (
    protocol.includes(definition.protocol) &&
    streams.some((value) => value === definition.streams) &&
    path.some((value) => value === definition.path)
  );
}

/** The tests of a view, in order, and those that it asks for but that its metric does not have. */
export function selectTests(view: ViewState): { shown: TestId[]; withoutMetric: TestId[] } {
  const wanted = view.edition.testIds.filter((test) => isTestWanted(test, view));
  return {
    shown: wanted.filter((test) => isMeasuredOn(view.edition, view.metric, test)),
    withoutMetric: wanted.filter((test) => !isMeasuredOn(view.edition, view.metric, test)),
  };
}

/** Whether a view's filters leave a test and a variant. `variants` are all of the edition. */
export function leavesRows(view: ViewState, variants: readonly Variant[]): boolean {
  return selectTests(view).shown.length > 0 && variants.some((variant) => passesFilters(variant, view));
}

/** One value of a filter, and how many variants the view would show with this value alone. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly active: boolean;
  readonly variants: number;
}

/** A variant filter's options for a view. A count of 0 says that choosing it would leave nothing. A variant counts once however many tests show it. */
export function filterOptions(
  filter: VariantFilterId,
  variants: readonly Variant[],
  view: ViewState,
): FilterOption[] {
  const active: readonly string[] = view[filter];
  const candidates =
    selectTests(view).shown.length > 0
      ? variants.filter((variant) => passesFilters(variant, view, filter))
      : [];
  return filterValues(filter, view.edition, variants).map(({ value, label }) => ({
    value,
    label,
    active: active.includes(value),
    variants: candidates.filter((variant) => filterValueOf(filter, variant) === value).length,
  }));
}

function labelOfWords(words: readonly string[], values: readonly { value: string; label: string }[]): string {
  if (words.length > 1 && words.length === values.length) return words.length === 2 ? "both" : "all";
  return joinWords(words.map((word) => values.find(({ value }) => value === word)?.label ?? word));
}

/**
 * The choices of a traffic filter, of which a view always has exactly one: each word, TCP with UDP, all words, and what the view has now.
 * A choice's value is its words as a link has them: `tcp,udp`.
 */
export function trafficOptions(
  filter: TestFilterId,
  variants: readonly Variant[],
  view: ViewState,
): FilterOption[] {
  const values = filterValues(filter, view.edition, variants);
  const order = values.map(({ value }) => value);
  const passing = variants.filter((variant) => passesFilters(variant, view)).length;
  const now = view[filter].join();
  const choices = [...order, order.filter((word) => word !== "idle").join(), order.join(), now];
  return [...new Set(choices)].map((value) => {
    const words = value.split(",");
    const { shown } = selectTests({ ...view, [filter]: words });
    return {
      value,
      label: labelOfWords(words, values),
      active: value === now,
      variants: shown.length > 0 ? passing : 0,
    };
  });
}
