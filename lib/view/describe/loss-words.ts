import type { MetricId } from "@/lib/dataset/metrics";
import type { TestDefinition } from "@/lib/dataset/tests";
import { formatNumber, formatRange } from "@/lib/format";
import { HIGH_LOSS_PERCENT } from "@/lib/statistics/comparability";
import { isHighLoss, type Loss } from "@/lib/statistics/loss";

/** A loss in percent: `8.99 % lost`, flagged above 10 %; `loss unknown` of null. */
export function lostPercent(percent: number | null): string {
  if (percent === null) return "loss unknown";
  return `${formatNumber(percent)} % lost${percent > HIGH_LOSS_PERCENT ? " ⚑" : ""}`;
}

/** The figure of a loss: `8.99 % lost`. */
export function lossText(loss: Loss | null): string {
  return lostPercent(loss && loss.figure);
}

/** `2.85 to 15.9`, the range of the runs' losses; null where there is none, or one number only. */
export function lossRange(
  loss: Loss | null,
  write: (percent: number) => string = formatNumber,
): string | null {
  if (loss === null || loss.min === null || loss.max === null) return null;
  const range = formatRange(loss.min, loss.max, write);
  return loss.figure !== null && range === write(loss.figure) ? null : range;
}

/** `8.99 % lost (2.85 to 15.9) ⚑`. */
export function lossWithRange(loss: Loss | null): string {
  const [text, range] = [lossText(loss), lossRange(loss)];
  return range === null ? text : text.replace(" lost", ` lost (${range})`);
}

/** A loss in a column of losses: `8.99 (2.85 to 15.9) ⚑`. */
export function lossInColumn(loss: Loss | null, write: (percent: number) => string): string {
  if (loss === null || loss.figure === null) return "unknown";
  const range = lossRange(loss, write);
  return `${write(loss.figure)}${range === null ? "" : ` (${range})`}${isHighLoss(loss) ? " ⚑" : ""}`;
}

/** The loss in words next to a bandwidth over UDP, which says nothing without it; empty next to any other figure. */
export function lossWordsFor(metric: MetricId, { protocol }: TestDefinition, loss: Loss | null): string {
  return metric === "bandwidth" && protocol === "udp" ? lossWithRange(loss) : "";
}
