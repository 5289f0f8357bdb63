import type { Dataset } from "@/lib/dataset/dataset";
import { isValue } from "@/lib/dataset/reading";
import { tests, type TestId } from "@/lib/dataset/tests";
import { measureTest } from "./measure-test";
import { metricRuns } from "./metric-runs";
import { summariseRuns, type Stat } from "./summarise-runs";

/**
 * The loss, in percent of datagrams, that belongs to a variant's bandwidth on a UDP test: that of the run which gives the figure, so
 * that the pair was measured together; the mean loss where the figure lies between runs. Null on other tests and without a value.
 */
export function lossOfBandwidth(dataset: Dataset, test: TestId, variant: string, stat: Stat): number | null {
  if (tests[test].protocol !== "udp") return null;
  const bandwidth = measureTest(dataset, test, { metric: "bandwidth", role: "both", stat }).get(variant);
  const losses = metricRuns(dataset, "loss", "both", test, variant);
  const run =
    bandwidth?.summary.runs.findIndex((value) => isValue(value) && value === bandwidth.figure) ?? -1;
  const paired = losses[run];
  return paired !== undefined && isValue(paired) ? paired : summariseRuns(losses).mean;
}
