import { boundSign, boundWord, type Metric, type MetricDefinition } from "@/lib/dataset/metrics";
import type { TestDefinition } from "@/lib/dataset/tests";
import { lossWordsFor } from "@/lib/view/describe/loss-words";
import { formatFull } from "@/lib/format";
import { formatFixed } from "@/lib/format-column";
import { isHighLoss, type Loss } from "@/lib/statistics/loss";
import { toShown } from "@/lib/units";

interface FigureTextProps {
  readonly value: number | null;
  readonly metric: MetricDefinition;
  /** Of every figure in the table. */
  readonly decimals: number;
}

/** A figure with the decimals of its table, every digit on hover. */
export function FigureText({ value, metric, decimals }: FigureTextProps) {
  if (value === null) return <span className="empty">no value</span>;
  const shown = toShown(value, metric.unit);
  return (
    <span title={`${boundWord(metric.bound)}${formatFull(shown)} ${metric.unit.shown}`}>
      {boundSign(metric.bound)}
      {formatFixed(shown, decimals)}
    </span>
  );
}

interface LossTextProps {
  readonly metric: Pick<Metric, "id">;
  readonly test: TestDefinition;
  readonly loss: Loss | null;
}

/** The loss next to every UDP bandwidth, flagged above 10 %; nothing next to other figures. */
export function LossText({ metric, test, loss }: LossTextProps) {
  const words = lossWordsFor(metric.id, test, loss);
  return words && <small className={isHighLoss(loss) ? "high-loss" : undefined}> {words}</small>;
}
