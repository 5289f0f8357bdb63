import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { dataPlanes, kubeProxyModes } from "@/lib/dataset/dimensions";
import { tests } from "@/lib/dataset/tests";
import { countOf, formatSigned } from "@/lib/format";
import { cannotTell } from "../cannot-tell";
import { evidenceView } from "../evidence-view";
import type { Claim, EvidenceTable } from "../finding";
import { plainVariants, trafficTests } from "../measured";
import { checkOutcome, comparePair, comparisonCells, type Comparison, type Pair } from "../pairs";
import { countChecks, verdictOf, type Verdict } from "../verdict";

/** The variant of a CNI from whose id those of its options are made: `calico` of `calico-ebpf`. */
function baseOf({ id, cni }: Variant, plain: readonly Variant[]): Variant | null {
  const bases = plain.filter((other) => other.cni === cni && id.startsWith(`${other.id}-`));
  return bases.sort((a, b) => a.id.length - b.id.length)[0] ?? null;
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
  return pair.base.dataPlane === "ebpf" ? "eBPF in both" : `${dataPlanes[pair.base.dataPlane]} against eBPF`;
}

function pairTable(dataset: Dataset, compared: readonly Comparison[], pairs: readonly Pair[]): EvidenceTable {
  return {
    title: "Pair by pair, TCP with several streams",
    metric: "bandwidth",
    heads: [
      { label: "Pair and test", unit: null },
      { label: "More in eBPF", unit: "Gbit/s" },
      { label: "Less in eBPF", unit: "Gbit/s" },
      { label: "Difference", unit: "%" },
      { label: "Outcome", unit: null },
    ],
    rows: compared.map((comparison) => ({
      label: `${comparison.subject.name} against ${comparison.base.name}, ${tests[comparison.test].label}`,
      cells: comparisonCells(dataset, "bandwidth", comparison, "difference"),
    })),
    view: evidenceView(dataset, {
      metric: "bandwidth",
      tests: [...new Set(compared.map(({ test }) => test))],
      variants: pairs.flatMap(({ subject, base }) => [subject, base]),
    }),
  };
}

/** What a pair differs in, and how it came out on each test. */
function pairWords(pair: Pair, compared: readonly Comparison[]): string {
  const { subject, base } = pair;
  const proxies = [base, subject].map(({ kubeProxy }) =>
    kubeProxy ? kubeProxyModes[kubeProxy] : "no kube-proxy",
  );
  const proxy = proxies[0] === proxies[1] ? "the same kube-proxy mode" : proxies.join(" against ");
  const planes =
    base.dataPlane === subject.dataPlane
      ? `${dataPlanes[base.dataPlane]} in both, so the pair tells only what eBPF in place of kube-proxy does (from pod to pod without a Service: nothing)`
      : `${dataPlanes[base.dataPlane]} against ${dataPlanes[subject.dataPlane]}`;
  const own = compared.filter((comparison) => comparison.subject === subject && comparison.base === base);
  const gains = own.map(({ ratio }) =>
    ratio === null ? "no value" : `${formatSigned((ratio - 1) * 100)} %`,
  );
  return `${subject.name} against ${base.name} (${gains.join(" and ")}): ${planes}; ${proxy}.`;
}

function decide(compared: readonly Comparison[]): { verdict: Verdict; result: string } {
  const checks = compared.map((comparison) => checkOutcome(comparison, "above"));
  const { held, made } = countChecks(checks);
  const behind = compared.filter(({ outcome }) => outcome === "below");
  const reverse =
    behind.length > 0
      ? ` In ${behind.length} the side with more eBPF is behind beyond both run ranges (${[...new Set(behind.map((pair) => `${pair.subject.name}: ${kindWords(pair)}`))].join("; ")}).`
      : "";
  return {
    verdict: verdictOf(checks),
    result:
      made === 0
        ? "No pair of variants has both figures on such a test."
        : `The side with more eBPF is ahead beyond both run ranges in ${held} of ${countOf(made, "comparison")}.${reverse}`,
  };
}

/** Whether eBPF is ahead in multi-stream TCP. */
export const ebpfMultiStream: Claim = {
  id: "ebpf-multi-stream",
  claim: "eBPF is slightly ahead in TCP with several streams.",
  rule: "Take every pair of plain variants of one CNI of which one does in eBPF what the other leaves to another data plane or to kube-proxy, on each multi-stream TCP test. eBPF is ahead if its lowest run is above the other's highest. Supported if it is ahead in every comparison; partly if in some; not supported if in none.",
  check(dataset) {
    const shown = trafficTests(dataset, { protocol: "tcp", streams: "multi" });
    if (shown.length === 0)
      return cannotTell("No TCP test in these figures is known to have several streams.");
    const pairs = ebpfPairs(dataset);
    const compared = pairs.flatMap((pair) =>
      shown.map((test) => comparePair(dataset, "bandwidth", test, pair)),
    );
    return {
      ...decide(compared),
      evidence: pairs.length > 0 ? [pairTable(dataset, compared, pairs)] : [],
      caveats: [
        ...pairs.map((pair) => pairWords(pair, compared)),
        "No pair differs in eBPF alone, and near the speed of the link a difference of a percent says little of what a CNI could carry.",
      ],
    };
  },
};
