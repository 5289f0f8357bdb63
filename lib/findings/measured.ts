import { initialRole } from "@/lib/dataset/definition";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import type { Path, Protocol, Streams } from "@/lib/dataset/facts/dimensions";
import type { MetricId } from "@/lib/dataset/metrics";
import { tests, type TestId } from "@/lib/dataset/tests";
import { lossBeside } from "@/lib/statistics/loss";
import { measureTest, type Measurement } from "@/lib/statistics/measure-test";
import { BARE_METAL } from "@/lib/dataset/facts/dimensions";
import type { FigureCell } from "./finding";

/** What is wanted of a test; what is left out may be anything. */
interface TestWanted {
  readonly protocol?: Protocol;
  readonly streams?: Streams;
  readonly path?: Path;
}

/** The traffic tests that a dataset has, in the benchmark's order. */
export function trafficTests(dataset: Dataset, { protocol, streams, path }: TestWanted = {}): TestId[] {
  return dataset.definition.testIds.filter((id) => {
    const test = tests[id];
    return (
      dataset.readings[id] !== undefined &&
      test.protocol !== null &&
      (protocol === undefined || test.protocol === protocol) &&
      (streams === undefined || test.streams === streams) &&
      (path === undefined || test.path === path)
    );
  });
}

/** How a rule names `fullLoadTest`. */
export const FULL_LOAD = "TCP with the most streams, pod to pod";

/** The TCP test from pod to pod that loads a node most: with several streams where the dataset distinguishes them. Null without one. */
export function fullLoadTest(dataset: Dataset): TestId | null {
  const direct = trafficTests(dataset, { protocol: "tcp", path: "direct" });
  return direct.find((id) => tests[id].streams === "multi") ?? direct[0] ?? null;
}

/** The test with the other protocol on the same path with the same streams; null where the dataset has none. */
export function siblingOf(dataset: Dataset, test: TestId, protocol: Protocol): TestId | null {
  const { streams, path } = tests[test];
  const found = trafficTests(dataset, { protocol, ...(path && { path }) });
  return found.find((id) => tests[id].streams === streams) ?? null;
}

/** The median of a variant on a test, with its runs. CPU and memory are the mean of client and server. Null where nothing was measured. */
export function measure(
  dataset: Dataset,
  test: TestId,
  metric: MetricId,
  { id }: Variant,
): Measurement | null {
  return (
    measureTest(dataset, test, { metric, role: initialRole(dataset.definition), stat: "median" }).get(id) ??
    null
  );
}

/** A measured figure as a cell, with the loss that belongs to it. */
export function figureCell(dataset: Dataset, metric: MetricId, measurement: Measurement): FigureCell {
  const { test, variant } = measurement;
  const loss = metric === "bandwidth" ? lossBeside(dataset, test, variant.id, "median") : null;
  return { kind: "figure", measurement, loss };
}

/** The variants that are a CNI: all but bare metal. */
export function cniVariants({ variants }: Dataset): readonly Variant[] {
  return variants.filter(({ cni }) => cni !== BARE_METAL);
}

export function plainVariants(dataset: Dataset): readonly Variant[] {
  return cniVariants(dataset).filter(({ encryption }) => encryption === "none");
}

/** Each CNI as it comes: plain, with nothing set. */
export function defaultInstalls(dataset: Dataset): readonly Variant[] {
  return plainVariants(dataset).filter(({ installKind }) => installKind === "default");
}

/** Whether a variant was tuned for speed: choosing a data plane or a feature is not. */
export function isTuned({ installKind }: Variant): boolean {
  return installKind === "tuned";
}

/** One of several, whatever their order; null of none. */
export function firstById(variants: readonly Variant[]): Variant | null {
  return variants.reduce<Variant | null>((first, one) => (first && first.id < one.id ? first : one), null);
}
