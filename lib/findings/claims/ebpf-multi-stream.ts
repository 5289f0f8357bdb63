import type { Definition } from "@/lib/dataset/definition";
import { shortTestLabel, testLabel } from "@/lib/dataset/test-labels";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { dataPlaneLabel, kubeProxyModes } from "@/lib/dataset/facts/dimensions";
import { type TestId } from "@/lib/dataset/tests";
import { isMeasuredOn, metrics, type MetricId } from "@/lib/dataset/metrics";
import { countOf, formatSigned, lowerFirst } from "@/lib/format";
import { findSaturation } from "@/lib/statistics/saturation";
import { cannotTell } from "../cannot-tell";
import { evidenceView } from "../evidence-view";
import type { Claim, EvidenceTable } from "../finding";
import { plainVariants, trafficTests } from "../measured";
import { checkOutcome, comparePair, comparisonCells, type Comparison, type Pair } from "../pairs";
import { countChecks, judge, levelsOf, type Judgement } from "../verdict";

/** The default install of a variant's CNI that is otherwise alike: same version, operating system and pod MTU. */
function baseOf(variant: Variant, plain: readonly Variant[]): Variant | null {
  const alike = (["cni", "version", "os", "podMtu"] as const).map(
    (fact) => (other: Variant) => other[fact] === variant[fact],
  );
  const isBase = (other: Variant) => other.installKind === "default" && other !== variant;
  return plain.find((other) => isBase(other) && alike.every((same) => same(other))) ?? null;
}

/** Variants of one CNI of which the subject does in eBPF what the base leaves to another data plane, or to kube-proxy. */
function ebpfPairs(dataset: Dataset): Pair[] {
  const plain = plainVariants(dataset);
  return plain.flatMap((subject) => {
    const base = subject.dataPlane === "ebpf" ? baseOf(subject, plain) : null;
    if (!base || base.dataPlane === "vpp") return [];
    const replacesProxy = base.kubeProxy === "kept" && subject.kubeProxy === "replaced";
    return base.dataPlane !== "ebpf" || replacesProxy ? [{ subject, base }] : [];
  });
}

function kindWords(pair: Pair): string {
  return pair.base.dataPlane === "ebpf" ? "eBPF in both" : `${dataPlaneLabel(pair.base.dataPlane)} vs eBPF`;
}

/** Both sides of every pair on some tests, for one metric. */
function pairTable(
  dataset: Dataset,
  metric: MetricId,
  shown: readonly TestId[],
  pairs: readonly Pair[],
): EvidenceTable {
  const { label, unit } = metrics[metric];
  const compared = shown.flatMap((test) => pairs.map((pair) => comparePair(dataset, metric, test, pair)));
  return {
    title: `Pair by pair: ${lowerFirst(label)}`,
    metric,
    heads: [
      { label: "Pair and test", unit: null },
      { label: "More in eBPF", unit: unit.shown },
      { label: "Less in eBPF", unit: unit.shown },
      { label: "Difference", unit: "%" },
      { label: "Outcome", unit: null },
    ],
    rows: compared.map((comparison) => ({
      label: `${comparison.subject.name} vs ${comparison.base.name}, ${testLabel(dataset.definition, comparison.test)}`,
      cells: comparisonCells(dataset, metric, comparison, "difference"),
    })),
    view: evidenceView(dataset, {
      metric,
      tests: shown,
      variants: pairs.flatMap(({ subject, base }) => [subject, base]),
    }),
  };
}

/** What a pair differs in, and how it came out on each test. */
function pairWords(definition: Definition, pair: Pair, compared: readonly Comparison[]): string {
  const { subject, base } = pair;
  const proxies = [base, subject].map(({ kubeProxy }) =>
    kubeProxy ? kubeProxyModes[kubeProxy] : "no kube-proxy",
  );
  const proxy = proxies[0] === proxies[1] ? "the same kube-proxy mode" : proxies.join(" vs ");
  const planes =
    base.dataPlane === subject.dataPlane
      ? `${dataPlaneLabel(base.dataPlane)} in both, so the pair shows only what eBPF in place of kube-proxy does (from pod to pod without a Service: nothing)`
      : `${dataPlaneLabel(base.dataPlane)} vs ${dataPlaneLabel(subject.dataPlane)}`;
  const own = compared.filter((comparison) => comparison.subject === subject && comparison.base === base);
  const gains = own.map(
    ({ ratio, test }) =>
      `${shortTestLabel(definition, test)} ${ratio === null ? "no value" : `${formatSigned((ratio - 1) * 100)} %`}`,
  );
  return `${subject.name} vs ${base.name} (${gains.join(", ")}): ${planes}; ${proxy}.`;
}

function reverseWords(compared: readonly Comparison[]): string {
  const behind = compared.filter(({ outcome }) => outcome === "below");
  if (behind.length === 0) return "";
  const names = [...new Set(behind.map((pair) => `${pair.subject.name}: ${kindWords(pair)}`))];
  return ` In ${behind.length} it is behind beyond both run ranges (${names.join("; ")}).`;
}

function resultWords(
  definition: Definition,
  counted: readonly Comparison[],
  saturated: readonly TestId[],
): string {
  const { held, made } = countChecks(counted.map((comparison) => checkOutcome(comparison, "above")));
  const full =
    saturated.length === 0
      ? ""
      : ` ${saturated.map((test) => testLabel(definition, test)).join(" and ")}: the link is full, so ${saturated.length > 1 ? "these tests cannot" : "this test cannot"} separate them.`;
  if (made === 0) return `No pair of variants has both figures on a test that could separate them.${full}`;
  return `Where the link is not full, the side with more eBPF is ahead beyond both run ranges in ${held} of ${countOf(made, "comparison")}.${reverseWords(counted)}${full}`;
}

/** Tables of what eBPF costs: CPU per Gbit/s, and memory idle. */
function costTables(dataset: Dataset, shown: readonly TestId[], pairs: readonly Pair[]): EvidenceTable[] {
  const memory = (["memory-overhead", "memory"] as const).find(
    (metric) => dataset.readings.idle && isMeasuredOn(dataset.definition, metric, "idle"),
  );
  const cost = shown.filter((test) => isMeasuredOn(dataset.definition, "efficiency", test));
  return [
    ...(cost.length > 0 ? [pairTable(dataset, "efficiency", cost, pairs)] : []),
    ...(memory ? [pairTable(dataset, memory, ["idle"], pairs)] : []),
  ];
}

/** Whether eBPF is ahead in TCP. The article says so of several streams, which fill the link in 2024-01. */
export const ebpfMultiStream: Claim = {
  id: "ebpf-multi-stream",
  claim: "eBPF is slightly ahead in TCP.",
  rule: `Compare each CNI's eBPF mode with its non-eBPF mode, and eBPF in place of kube-proxy with kube-proxy, on each TCP test. A test on which the plain variants fill the link does not count: it cannot separate them. eBPF is ahead if its lowest run is above the other's highest. ${levelsOf.always}`,
  check(dataset) {
    const shown = trafficTests(dataset, { protocol: "tcp" });
    const pairs = ebpfPairs(dataset);
    if (shown.length === 0 || pairs.length === 0)
      return cannotTell("These figures have no CNI in two modes on a TCP test.");
    const compared = pairs.flatMap((pair) =>
      shown.map((test) => comparePair(dataset, "bandwidth", test, pair)),
    );
    const saturated = shown.filter((test) => findSaturation(dataset, test) !== null);
    const counted = compared.filter(({ test }) => !saturated.includes(test));
    const judgement: Judgement = judge(counted.map((comparison) => checkOutcome(comparison, "above")));
    return {
      ...judgement,
      result: resultWords(dataset.definition, counted, saturated),
      evidence: [pairTable(dataset, "bandwidth", shown, pairs), ...costTables(dataset, shown, pairs)],
      caveats: [
        ...pairs.map((pair) => pairWords(dataset.definition, pair, compared)),
        "The article says so of several streams. No pair differs in eBPF alone.",
      ],
    };
  },
};
