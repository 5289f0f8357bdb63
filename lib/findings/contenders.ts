import { testLabel } from "@/lib/dataset/test-labels";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { metrics, type MetricId } from "@/lib/dataset/metrics";
import { type TestId } from "@/lib/dataset/tests";
import type { Measurement } from "@/lib/statistics/measure-test";
import { formatRank, rankRanges, type Rank } from "@/lib/statistics/rank-ranges";
import { evidenceView } from "./evidence-view";
import type { EvidenceTable } from "./finding";
import { figureCell, measure } from "./measured";
import type { Check } from "./verdict";

/** One thing that a CNI is judged by. */
export interface Criterion {
  readonly metric: MetricId;
  readonly test: TestId;
}

/** A criterion with the rank ranges of the variants that can be compared. */
export interface Contest extends Criterion {
  readonly measurements: readonly Measurement[];
  readonly ranks: ReadonlyMap<string, Rank>;
}

/** Ranks these variants among each other: whoever else was measured does not count. */
export function contest(
  dataset: Dataset,
  { metric, test }: Criterion,
  variants: readonly Variant[],
): Contest {
  const measurements = variants.flatMap((variant) => measure(dataset, test, metric, variant) ?? []);
  const contenders = measurements.flatMap(({ variant: { id }, figure, summary, notComparable }) =>
    figure === null || notComparable ? [] : [{ id, summary }],
  );
  return { metric, test, measurements, ranks: rankRanges(contenders, metrics[metric].better) };
}

/** Whether a variant can rank first; null where it has no rank, or no other variant has. */
export function leads({ ranks }: Contest, { id }: Pick<Variant, "id">): Check {
  const rank = ranks.get(id);
  return rank && ranks.size > 1 ? rank.best === 1 : null;
}

/** `2–3 of 7`, or why there is no rank. */
export function placeWords({ ranks }: Contest, { id }: Pick<Variant, "id">): string {
  const rank = ranks.get(id);
  return rank ? `${formatRank(rank)} of ${rank.of}` : "not ranked";
}

/** The figures and ranks of a contest, the better figure first. */
export function contestTable(dataset: Dataset, found: Contest, who: string): EvidenceTable {
  const { metric, test, measurements, ranks } = found;
  const sign = metrics[metric].better === "higher" ? -1 : 1;
  const unranked = ({ variant: { id } }: Measurement) => Number(!ranks.has(id));
  const ordered = [...measurements].sort(
    (a, b) => unranked(a) - unranked(b) || sign * ((a.figure ?? 0) - (b.figure ?? 0)),
  );
  return {
    title: `${testLabel(dataset.definition, test)}, ${who}`,
    metric,
    heads: [
      { label: "Variant", unit: null },
      { label: "Median", unit: metrics[metric].unit.shown },
      { label: "Rank", unit: null },
    ],
    rows: ordered.map((measurement) => ({
      label: measurement.variant.name,
      cells: [
        figureCell(dataset, metric, measurement),
        { kind: "words", text: placeWords(found, measurement.variant) },
      ],
    })),
    view: evidenceView(dataset, {
      metric,
      tests: [test],
      variants: measurements.map(({ variant }) => variant),
    }),
  };
}
