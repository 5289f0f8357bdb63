import type { Dataset, Variant } from "@/lib/dataset/dataset";
import type { Definition } from "@/lib/dataset/definition";
import { labelledTest, type LabelledTest } from "@/lib/dataset/test-labels";
import { lossBeside, type Loss } from "@/lib/statistics/loss";
import { metricRuns } from "@/lib/statistics/metric-runs";
import { missingReasons, summariseRuns } from "@/lib/statistics/summarise-runs";
import { explorerHref } from "./explorer-link";
import type { HistoryState } from "./history-state";

/** Percent of the lab's own link: the median of the runs, and the least and the most of them. */
export interface LinkShare {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** A variant's bandwidth on one test of its edition. */
export interface HistoryFigure {
  readonly edition: Definition;
  readonly variant: Variant;
  readonly test: LabelledTest;
  /** Null where no run has a value; `reasons` then says why. */
  readonly share: LinkShare | null;
  /** Median in bit/s. */
  readonly bitsPerSecond: number | null;
  /** Runs with a value, of how many. */
  readonly runs: { readonly n: number; readonly of: number };
  /** Loss next to a UDP bandwidth; null on TCP. */
  readonly loss: Loss | "not published" | null;
  readonly reasons: readonly string[];
  /** The explorer on this very figure. */
  readonly href: string;
}

/** The tests of an edition on the chosen protocol and path: one for each stream count that it distinguishes. */
export function chosenTests(definition: Definition, state: HistoryState): readonly LabelledTest[] {
  return definition.testIds
    .map((id) => labelledTest(definition, id))
    .filter(({ protocol, path }) => protocol === state.protocol && path === state.path);
}

/** A variant's figure on a test, in bit/s and as a share of the edition's own link. */
export function figureOn(dataset: Dataset, variant: Variant, test: LabelledTest): HistoryFigure {
  const { definition } = dataset;
  const summary = summariseRuns(metricRuns(dataset, "bandwidth", "both", test.id, variant.id));
  const { median, min, max, n } = summary;
  const shareOf = (bits: number) => (100 * bits) / definition.lab.linkBitsPerSecond;
  const isWhole = median !== null && min !== null && max !== null;
  return {
    edition: definition,
    variant,
    test,
    share: isWhole ? { median: shareOf(median), min: shareOf(min), max: shareOf(max) } : null,
    bitsPerSecond: median,
    runs: { n, of: summary.runs.length },
    loss: lossBesideFigure(dataset, variant, test),
    reasons: missingReasons(summary),
    href: explorerHref(definition, variant.id, test.id),
  };
}

function lossBesideFigure(
  dataset: Dataset,
  variant: Variant,
  { id, protocol }: LabelledTest,
): HistoryFigure["loss"] {
  if (protocol !== "udp") return null;
  if (!dataset.definition.connection.udp.includes("loss")) return "not published";
  return lossBeside(dataset, id, variant.id, "median");
}
