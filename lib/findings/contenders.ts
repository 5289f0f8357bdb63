import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { metrics, type MetricId } from "@/lib/dataset/metrics";
import { tests, type TestId } from "@/lib/dataset/tests";
import type { Measurement } from "@/lib/statistics/measure-test";
import { formatRank, rankBands, type Rank } from "@/lib/statistics/rank-bands";
import { evidenceView } from "./evidence-view";
import type { EvidenceTable } from "./finding";
import { figureCell, measure } from "./measured";
import type { Check } from "./verdict";

/** One thing that a CNI is judged by. */
export interface Criterion {
  readonly metric: MetricId;
  readonly test: TestId;
}

/** A criterion with the places of those who can be compared, in bands as everywhere: a band is who cannot be told from its leader by the runs. */
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
    figure === null || notComparable ? [] : [{ id, figure, summary }],
  );
  return { metric, test, measurements, ranks: rankBands(contenders, metrics[metric].better) };
}

/** Whether a variant stands in the first band; null where it has no place, or nobody else has. */
export function leads({ ranks }: Contest, { id }: Pick<Variant, "id">): Check {
  const rank = ranks.get(id);
  return rank && ranks.size > 1 ? rank.band === 1 : null;
}

/** `=2 of 7`, or why there is no place. */
export function placeWords({ ranks }: Contest, { id }: Pick<Variant, "id">): string {
  const rank = ranks.get(id);
  return rank ? `${formatRank(rank)} of ${rank.of}` : "not ranked";
}

/** The figures and places of a contest, the first place first. */
export function contestTable(dataset: Dataset, found: Contest, who: string): EvidenceTable {
  const { metric, test, measurements, ranks } = found;
  const placeOf = ({ variant: { id } }: Measurement) => ranks.get(id)?.place ?? Infinity;
  const sign = metrics[metric].better === "higher" ? -1 : 1;
  const ordered = [...measurements].sort(
    (a, b) => placeOf(a) - placeOf(b) || sign * ((a.figure ?? 0) - (b.figure ?? 0)),
  );
  return {
    title: `${tests[test].label}, ${who}`,
    metric,
    heads: [
      { label: "Variant", unit: null },
      { label: "Median", unit: metrics[metric].unit.shown },
      { label: "Place", unit: "bands" },
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
