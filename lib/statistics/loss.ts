import type { Dataset } from "@/lib/dataset/dataset";
import { isMeasuredOn } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";
import { HIGH_LOSS_PERCENT } from "./comparability";
import { measureTest } from "./measure-test";
import type { Stat } from "./summarise-runs";

/** The loss on a UDP test in percent of the datagrams: the chosen statistic of the runs' losses and their range. All null where no run has a loss. */
export interface Loss {
  readonly figure: number | null;
  readonly median: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * The loss shown next to a variant's other figures on a UDP test. It is the figure that the metric `loss` has on that test, so one
 * test never shows two losses. Null on other tests and where the dataset has no loss.
 */
export function lossBeside(dataset: Dataset, test: TestId, variant: string, stat: Stat): Loss | null {
  if (!isMeasuredOn(dataset.definition, "loss", test)) return null;
  const measured = measureTest(dataset, test, { metric: "loss", role: "both", stat }).get(variant);
  if (!measured) return null;
  const { median, min, max } = measured.summary;
  return { figure: measured.figure, median, min, max };
}

/** Whether so much was lost that the received rate needs a warning. */
export function isHighLoss(loss: Loss | null): boolean {
  return loss !== null && loss.figure !== null && loss.figure > HIGH_LOSS_PERCENT;
}
