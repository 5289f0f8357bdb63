import type { Sameness } from "@/lib/statistics/sameness";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import type { MetricDefinition } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";
import type { Baseline, Difference } from "@/lib/statistics/compare";
import type { Loss } from "@/lib/statistics/loss";
import type { Measurement } from "@/lib/statistics/measure-test";
import type { Saturation } from "@/lib/statistics/saturation";
import type { ViewState } from "@/lib/view/link/view-state";

/** One row of the table and one mark of the chart: a variant on a test. Figures are in the metric's stored unit. */
export interface ViewRow extends Measurement, Difference {
  /** `dtm/cilium`: unique in a view. */
  readonly key: string;
  readonly baseline: Baseline;
  /** Whether the runs cannot distinguish the row from its baseline: the difference is then about nothing. False on the baseline itself. */
  readonly sameAsBaseline: Sameness | null;
  /** By the view's statistic. Null on TCP and idle, and where the dataset has no loss. */
  readonly loss: Loss | null;
  /** The reference: it has no CNI and no rank. */
  readonly isReference: boolean;
}

/** What a view shows. Every output (chart, table, export, heading, API) is made from this. */
export interface ViewResult {
  readonly view: ViewState;
  readonly dataset: Dataset;
  readonly metric: MetricDefinition;
  readonly tests: readonly TestId[];
  /** Tests that the filters ask for and the metric does not have. */
  readonly testsWithoutMetric: readonly TestId[];
  /** Variants that pass the filters. */
  readonly variants: readonly Variant[];
  /** In rank order, test by test. The table has an order of its own. */
  readonly rows: readonly ViewRow[];
  /** Shown tests on which bandwidth cannot distinguish the plain variants; only where the bandwidth of several is shown. */
  readonly saturation: readonly Saturation[];
}
