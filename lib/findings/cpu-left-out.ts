import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { initialRole } from "@/lib/dataset/definition";
import type { MetricId } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";
import { formatNumber, joinWords } from "@/lib/format";
import { measureTest } from "@/lib/statistics/measure-test";

/** One set-up with its CPU as far as published results count it, and all of it. */
export interface CpuRow {
  readonly variant: Variant;
  /** How many runs it has. */
  readonly runs: number;
  /** mCPU per Gbit/s of system and user. */
  readonly counted: number;
  /** The same of all busy modes. */
  readonly all: number;
  /** Percent of the busy time in softirq. */
  readonly softirq: number;
  /** Places in the order of the counted and of all CPU, the cheapest first. */
  readonly countedPlace: number;
  readonly allPlace: number;
}

/** What counted CPU leaves out in a dataset that has both, on one test: every set-up, the cheapest in full first. */
export interface CpuLeftOut {
  readonly dataset: Dataset;
  readonly test: TestId;
  readonly rows: readonly CpuRow[];
}

const TEST: TestId = "dtm";

/** The first dataset that counts CPU in every mode beside system and user, on TCP with several streams; null where none does. */
export function cpuLeftOut(datasets: readonly Dataset[]): CpuLeftOut | null {
  const dataset = datasets.find(({ definition }) => definition.metrics.includes("efficiency-all"));
  if (!dataset?.definition.testIds.includes(TEST)) return null;
  const role = initialRole(dataset.definition);
  const measured = (metric: MetricId, { id }: Variant) =>
    measureTest(dataset, TEST, { metric, role, stat: "median" }).get(id);
  const figure = (metric: MetricId, variant: Variant) => measured(metric, variant)?.figure ?? null;
  const known = dataset.variants.flatMap((variant) => {
    const [counted, all, softirq] = [
      figure("efficiency", variant),
      figure("efficiency-all", variant),
      figure("softirq-share", variant),
    ];
    return counted === null || all === null || softirq === null
      ? []
      : [{ variant, runs: measured("efficiency-all", variant)?.summary.n ?? 0, counted, all, softirq }];
  });
  const placeBy = (of: "counted" | "all", value: number) => 1 + known.filter((row) => row[of] < value).length;
  const rows = known
    .map((row) => ({
      ...row,
      countedPlace: placeBy("counted", row.counted),
      allPlace: placeBy("all", row.all),
    }))
    .sort((a, b) => a.all - b.all);
  return { dataset, test: TEST, rows };
}

/** Counted costs that differ by less read as the same. */
const ALIKE = 0.1;

/** Of the pairs whose counted costs are within a tenth, the one that all of the CPU sets furthest apart; null where there is none. */
export function worstPair({ rows }: CpuLeftOut): readonly [cheap: CpuRow, dear: CpuRow] | null {
  const pairs = rows.flatMap((cheap) => rows.map((dear) => [cheap, dear] as const));
  const alike = pairs.filter(
    ([cheap, dear]) =>
      cheap.all < dear.all && Math.abs(cheap.counted - dear.counted) <= ALIKE * cheap.counted,
  );
  const apart = ([cheap, dear]: (typeof pairs)[number]) => dear.all / cheap.all;
  return alike.reduce<(typeof pairs)[number] | null>(
    (worst, pair) => (worst && apart(worst) >= apart(pair) ? worst : pair),
    null,
  );
}

/** The finding in a sentence without a full stop. */
export function leftOutHeading({ rows }: CpuLeftOut): string {
  const shares = rows.map(({ softirq }) => softirq);
  const [least, most] = [Math.min(...shares), Math.max(...shares)].map(Math.round);
  return `Published CPU leaves out softirq, ${least} to ${most} % of the CPU time where it was counted`;
}

/** What was found, and what follows, a sentence each. */
export function leftOutSentences(found: CpuLeftOut): readonly string[] {
  const pair = worstPair(found);
  const single = (pair ?? []).filter(({ runs }) => runs === 1).map(({ variant }) => variant.name);
  const once = single.length > 0 ? ` One run only: ${joinWords(single)}.` : "";
  const moved = found.rows.filter(({ countedPlace, allPlace }) => countedPlace !== allPlace);
  const mcpu = (value: number) => `${formatNumber(value)} mCPU per Gbit/s`;
  return [
    ...(pair
      ? [
          `Counted, ${pair[0].variant.name} costs ${mcpu(pair[0].counted)} and ${pair[1].variant.name} ${mcpu(pair[1].counted)}. In full they cost ${mcpu(pair[0].all)} and ${mcpu(pair[1].all)}.${once}`,
        ]
      : []),
    `${moved.length} of ${found.rows.length} set-ups have another place in the order of all CPU than in that of the counted part: ${joinWords(moved.map(({ variant }) => variant.name))}.`,
    "So CPU figures without softirq are lower bounds. Their order is that of the counted part, and can be wrong between plain set-ups too.",
    "WireGuard encrypts in threads that are counted, plain traffic is handled in softirq, which is not: counted CPU overstates what WireGuard costs compared with plain.",
    "The article’s statements on CPU are checked on the counted part alone. Where they compare encrypted with plain, or one plain CNI with another, they can only be supported, not proven.",
  ];
}
