import type { Variant } from "@/lib/dataset/dataset";
import {
  cnis,
  dataPlanes,
  encryptions,
  kernelLineOf,
  kernelLines,
  kubeProxyModes,
  operatingSystems,
  paths,
  streamCounts,
  valuesOf,
} from "@/lib/dataset/dimensions";
import { editions, type EditionId } from "@/lib/dataset/editions";
import { isMeasuredOn } from "@/lib/dataset/metrics";
import { tests, type TestId } from "@/lib/dataset/tests";
import { joinWords } from "@/lib/format";
import { policyFilters, protocolFilters, type ViewState } from "./view-state";

/** The filters that narrow variants, and those that narrow tests. */
export const variantFilterIds = [
  "cni",
  "encryption",
  "dataplane",
  "kubeproxy",
  "policy",
  "os",
  "kernel",
  "variant",
] as const;
export const testFilterIds = ["protocol", "streams", "path"] as const;
export type VariantFilterId = (typeof variantFilterIds)[number];
export type TestFilterId = (typeof testFilterIds)[number];
export type FilterId = VariantFilterId | TestFilterId;

/** A filter's heading and the label of each of its values; `variant` takes its values from the dataset. */
export const filterLabels: Readonly<Record<FilterId, string>> = {
  cni: "CNI",
  variant: "Variant",
  dataplane: "Data plane",
  encryption: "Encryption",
  kubeproxy: "kube-proxy",
  policy: "Network policy",
  os: "Operating system",
  kernel: "Kernel",
  protocol: "Protocol",
  streams: "Streams",
  path: "Path",
};

const valueLabels: Readonly<Record<Exclude<FilterId, "variant">, Readonly<Record<string, string>>>> = {
  cni: cnis,
  dataplane: dataPlanes,
  encryption: encryptions,
  kubeproxy: { ...kubeProxyModes, kept: "kept", replaced: "replaced" },
  policy: policyFilters,
  os: operatingSystems,
  kernel: kernelLines,
  protocol: protocolFilters,
  streams: streamCounts,
  path: paths,
};

/** Whether a filter is of the traffic, and so never empty. */
export function isTestFilter(filter: FilterId): filter is TestFilterId {
  return (testFilterIds as readonly string[]).includes(filter);
}

/** The words that a filter has in an edition: those of its tests, or of its variants. */
function ownWords(filter: FilterId, edition: EditionId, variants: readonly Variant[]): Set<string | null> {
  if (!isTestFilter(filter)) return new Set(variants.map((variant) => filterValueOf(filter, variant)));
  return new Set(editions[edition].tests.map((test) => tests[test][filter] ?? "idle"));
}

/** A filter's values in an edition with their labels, in the order shown. `variants` are all of the edition. */
export function filterValues(
  filter: FilterId,
  edition: EditionId,
  variants: readonly Variant[],
): { value: string; label: string }[] {
  if (filter === "variant") return variants.map(({ id, name }) => ({ value: id, label: name }));
  const labels = valueLabels[filter];
  const own = ownWords(filter, edition, variants);
  return valuesOf(labels)
    .filter((value) => own.has(value))
    .map((value) => ({ value, label: labels[value] ?? value }));
}

/** Whether a filter has more than one value in an edition, and so something to tell apart. */
export function tellsApart(filter: FilterId, edition: EditionId, variants: readonly Variant[]): boolean {
  return filterValues(filter, edition, variants).length > 1;
}

/** A variant's value of a filter; null where the filter does not apply to it (bare metal has no kube-proxy and no policy). */
export function filterValueOf(filter: VariantFilterId, variant: Variant): string | null {
  switch (filter) {
    case "variant":
      return variant.id;
    case "cni":
      return variant.cni;
    case "dataplane":
      return variant.dataPlane;
    case "encryption":
      return variant.encryption;
    case "kubeproxy":
      return variant.kubeProxy;
    case "os":
      return variant.os;
    case "kernel":
      return kernelLineOf(variant.kernel);
    case "policy":
      return variant.policy && (variant.policy.ingress && variant.policy.egress ? "yes" : "no");
  }
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
  const wanted = editions[view.edition].tests.filter((test) => isTestWanted(test, view));
  return {
    shown: wanted.filter((test) => isMeasuredOn(editions[view.edition], view.metric, test)),
    withoutMetric: wanted.filter((test) => !isMeasuredOn(editions[view.edition], view.metric, test)),
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
