import type { Variant } from "@/lib/dataset/dataset";
import { metrics, type MetricId } from "@/lib/dataset/metrics";

/** Why an IPsec row stands outside the ranking on every metric made of CPU time. */
export const IPSEC_CPU_REASON =
  "Not comparable: IPsec runs in softirq, which the published CSV leaves out. In one run whose raw telemetry was read, 71 % of the work was softirq.";

/** The reason why a variant's figure may not be ranked against the rest on a metric; null when it may. */
export function notComparableReason(metric: MetricId, variant: Variant): string | null {
  return metrics[metric].usesCpu && variant.encryption === "ipsec" ? IPSEC_CPU_REASON : null;
}

/** Percent of datagrams lost above which a UDP figure carries a flag. */
export const HIGH_LOSS_PERCENT = 10;
export const HIGH_LOSS_NOTE = "More than 10 % of the datagrams were lost.";
