import type { MetricId } from "@/lib/dataset/metrics";
import type { TestDefinition } from "@/lib/dataset/tests";
import { formatNumber } from "@/lib/format";
import { HIGH_LOSS_PERCENT } from "@/lib/statistics/comparability";

/** The words of a loss in percent, flagged above 10 %; `loss unknown` where it is null. */
export function lossText(loss: number | null): string {
  if (loss === null) return "loss unknown";
  return `${formatNumber(loss)} % lost${loss > HIGH_LOSS_PERCENT ? " ⚑" : ""}`;
}

/** What stands beside a figure: the loss of a UDP bandwidth, without which it says nothing; empty elsewhere. */
export function lossBeside(metric: MetricId, { protocol }: TestDefinition, loss: number | null): string {
  return metric === "bandwidth" && protocol === "udp" ? lossText(loss) : "";
}
