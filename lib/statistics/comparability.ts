import type { Variant } from "@/lib/dataset/dataset";
import type { Definition } from "@/lib/dataset/definition";
import { isValue, type Reading } from "@/lib/dataset/reading";
import { lowerFirst } from "@/lib/format";
import { metrics, type MetricId } from "@/lib/dataset/metrics";

/** Why an IPsec row is outside a dataset's ranking on every metric made of CPU time; null where softirq is counted. */
export function ipsecCpuReason({ countsSoftirq, ipsecEvidence }: Definition): string | null {
  if (countsSoftirq) return null;
  const reason = "Not comparable: the published CPU leaves softirq out, where the kernel runs IPsec.";
  return ipsecEvidence === null ? reason : `${reason} ${ipsecEvidence}`;
}

/** What differs where IPsec is not the kernel's. */
const VPP_IPSEC = "VPP runs IPsec in user space; how much softirq its packets cost besides is not known.";

/** The reason why a variant's figure may not be ranked against the rest of its dataset on a metric; null when it may. */
export function notComparableReason(
  definition: Definition,
  metric: MetricId,
  variant: Variant,
): string | null {
  if (variant.unranked) return `Not comparable: ${lowerFirst(variant.unranked)}`;
  if (!metrics[metric].usesCpu || variant.encryption !== "ipsec") return null;
  const reason = ipsecCpuReason(definition);
  return reason && variant.dataPlane === "vpp" ? `${reason} ${VPP_IPSEC}` : reason;
}

/** Why the nodes' figures of a test are of no traffic: iperf3 failed in every run, and the nodes stood idle. */
export const NO_TRAFFIC_REASON =
  "Not comparable: iperf3 failed in every run of this test, so no traffic ran and the nodes stood idle.";

/** Whether every run that there was of a traffic test failed. */
export function hadNoTraffic(bandwidth: readonly Reading[]): boolean {
  const ran = bandwidth.filter((run) => isValue(run) || run.missing !== "not-measured");
  return ran.length > 0 && ran.every((run) => !isValue(run) && run.missing === "run-failed");
}

/** Percent of datagrams lost above which a UDP figure carries a flag. */
export const HIGH_LOSS_PERCENT = 10;
export const HIGH_LOSS_NOTE = "More than 10 % of the datagrams were lost.";
