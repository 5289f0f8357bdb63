import type { Variant } from "@/lib/dataset/dataset";
import { isValue, type Reading } from "@/lib/dataset/reading";
import { metrics, type MetricId } from "@/lib/dataset/metrics";

/** Why an IPsec row stands outside the ranking on every metric made of CPU time. */
export const IPSEC_CPU_REASON =
  "Not comparable: the published CPU leaves softirq out, where the kernel runs IPsec. In one run of Antrea with IPsec whose raw telemetry was read, 71 % of the CPU time was softirq; how much it is in the other IPsec runs is not known.";

/** The reason why a variant's figure may not be ranked against the rest on a metric; null when it may. */
export function notComparableReason(metric: MetricId, variant: Variant): string | null {
  return metrics[metric].usesCpu && variant.encryption === "ipsec" ? IPSEC_CPU_REASON : null;
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
