import type { Variant } from "@/lib/dataset/dataset";
import { editions, type EditionId } from "@/lib/dataset/editions";
import { isValue, type Reading } from "@/lib/dataset/reading";
import { metrics, type MetricId } from "@/lib/dataset/metrics";

/** Why an IPsec row stands outside an edition's ranking on every metric made of CPU time; null where the edition counts softirq. */
export function ipsecCpuReason(edition: EditionId): string | null {
  const { ipsecEvidence } = editions[edition];
  if (ipsecEvidence === null) return null;
  return `Not comparable: the published CPU leaves softirq out, where the kernel runs IPsec. ${ipsecEvidence}`;
}

/** What differs where IPsec is not the kernel's. */
const VPP_IPSEC = "VPP runs IPsec in user space; how much softirq its packets cost besides is not known.";

/** The reason why a variant's figure may not be ranked against the rest of its edition on a metric; null when it may. */
export function notComparableReason(edition: EditionId, metric: MetricId, variant: Variant): string | null {
  if (!metrics[metric].usesCpu || variant.encryption !== "ipsec") return null;
  const reason = ipsecCpuReason(edition);
  return reason && variant.dataPlane === "vpp" ? `${reason} ${VPP_IPSEC}` : reason;
}

/** Why the nodes' figures of a test are of no traffic: iperf3 failed in every run, and the nodes stood idle. */
export const NO_TRAFFIC_REASON =
  "Not comparable: iperf3 failed in every run of this test, so no traffic ran and the nodes stood idle.";

/** Whether every run of a traffic test failed. */
export function hadNoTraffic(bandwidth: readonly Reading[]): boolean {
  return bandwidth.length > 0 && bandwidth.every((run) => !isValue(run) && run.missing === "run-failed");
}

/** Percent of datagrams lost above which a UDP figure carries a flag. */
export const HIGH_LOSS_PERCENT = 10;
export const HIGH_LOSS_NOTE = "More than 10 % of the datagrams were lost.";
