import { isValue } from "@/lib/dataset/reading";
import type { Metric, MetricDefinition } from "@/lib/dataset/metrics";
import type { TestDefinition } from "@/lib/dataset/tests";
import { lossWordsFor } from "@/lib/view/loss-words";
import { formatFull, formatNumber } from "@/lib/format";
import { isHighLoss, type Loss } from "@/lib/statistics/loss";
import type { Measurement } from "@/lib/statistics/measure-test";
import { missingReasons } from "@/lib/statistics/summarise-runs";
import { toShown } from "@/lib/units";

/** A figure in three digits, every digit on hover; what is missing says why. */
export function FigureText({ value, metric }: { value: number | null; metric: MetricDefinition }) {
  if (value === null) return <span className="empty">no value</span>;
  const shown = toShown(value, metric.unit);
  return <span title={`${formatFull(shown)} ${metric.unit.shown}`}>{formatNumber(shown)}</span>;
}

/** The runs one by one, a hole with its reason. */
export function RunsText({ measurement, metric }: { measurement: Measurement; metric: MetricDefinition }) {
  const { summary } = measurement;
  if (summary.n === 0) return <span className="empty">{missingReasons(summary).join(" ")}</span>;
  return summary.runs.map((run, index) => (
    <span key={index}>
      {index > 0 && " · "}
      {isValue(run) ? (
        <FigureText value={run} metric={metric} />
      ) : (
        <span className="empty">{run.reason}</span>
      )}
    </span>
  ));
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
