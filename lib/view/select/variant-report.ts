import { initialRole, nodeWords, type Definition } from "@/lib/dataset/definition";
import type { Dataset, Provenance, Variant } from "@/lib/dataset/dataset";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { isMeasuredOn, type MetricDefinition } from "@/lib/dataset/metrics";
import { labelledTest, type LabelledTest } from "@/lib/dataset/test-labels";
import { lossBeside, type Loss } from "@/lib/statistics/loss";
import { formatNumber } from "@/lib/format";
import { measureTest, type Measurement } from "@/lib/statistics/measure-test";
import { gigabitsPerSecond } from "@/lib/units";
import { decimalsOfRuns } from "@/lib/view/table/column-decimals";
import { lossWordsFor } from "@/lib/view/describe/loss-words";

/** One metric of a variant on every test that has it; figures are medians, CPU and memory the mean of client and server. */
export interface ReportSection {
  readonly metric: MetricDefinition;
  /** The node that the figures are of, "mean of both nodes"; null where they are of no node. */
  readonly node: string | null;
  /** Of every figure in the section. */
  readonly decimals: number;
  readonly rows: readonly {
    readonly test: LabelledTest;
    readonly measurement: Measurement;
    /** The loss next to a UDP bandwidth; null elsewhere. */
    readonly loss: Loss | null;
  }[];
}

/** Everything measured on a variant: all tests of its edition, metric by metric. */
export function variantReport(dataset: Dataset, variant: string): ReportSection[] {
  const { definition } = dataset;
  const { metrics, testIds } = definition;
  return metrics.map((id) => {
    const metric = metricOf(definition, id);
    const rows = testIds
      .filter((test) => isMeasuredOn(definition, id, test))
      .flatMap((test) => {
        const measurement = measureTest(dataset, test, {
          metric: id,
          role: initialRole(definition),
          stat: "median",
        }).get(variant);
        return measurement
          ? [
              {
                test: labelledTest(definition, test),
                measurement,
                loss: id === "bandwidth" ? lossBeside(dataset, test, variant, "median") : null,
              },
            ]
          : [];
      });
    const decimals = decimalsOfRuns(
      id,
      rows.map(({ measurement }) => measurement),
    );
    return { metric, node: metric.byRole ? nodeWords(definition) : null, rows, decimals };
  });
}

/** The source files of a variant with their addresses at the commit; null where they are not published. */
export function sourceFilesOf(
  { files }: Provenance,
  { source }: Definition,
  { id }: Variant,
): { path: string; address: string | null }[] {
  const addressOf = (path: string, commit: string | undefined) =>
    source && `${source.repository}/blob/${commit ?? source.commit}/${source.root}/${path}`;
  return files
    .filter(({ path }) => path.startsWith(`${id}/`))
    .map(({ path, commit }) => ({ path, address: addressOf(path, commit) }));
}

/** What a variant's report shows, in one sentence without a full stop. */
export function variantHeading({ name }: Variant, { definition: { name: of, lab } }: Dataset): string {
  return `${name}: all runs of ${of}, ${gigabitsPerSecond(lab.linkBitsPerSecond)} Gbit/s lab`;
}

/** A variant's bandwidth on every test, in words. */
export function describeReport(dataset: Dataset, variant: Variant): string {
  const bandwidth = variantReport(dataset, variant.id).find(({ metric }) => metric.id === "bandwidth");
  const figures = (bandwidth?.rows ?? []).flatMap(({ test, measurement: { figure }, loss }) => {
    if (figure === null) return [];
    const lost = lossWordsFor("bandwidth", test, loss);
    return [`${formatNumber(gigabitsPerSecond(figure))} (${test.shortLabel}${lost && `, ${lost}`})`];
  });
  return `Bandwidth in Gbit/s, median: ${figures.join(", ")}.`;
}
