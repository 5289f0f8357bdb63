import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { isMeasuredOn, type MetricId } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";
import { measureTest } from "@/lib/statistics/measure-test";
import { nodeBudget, type NodeBudget } from "./node-budget";
import type { Recommendation } from "./recommend";

/** What a candidate takes of a node at the expected traffic. Null where it is not known. */
export interface CniCost {
  /** Bytes above the leanest candidate. */
  readonly memoryBytes: number | null;
  /** Cores above the candidate that costs least. System + user, softirq excluded. */
  readonly cores: number | null;
  /** All cores that the traffic costs, the load generator's among them. */
  readonly allCores: number | null;
}

interface Standing {
  readonly figure: number;
  readonly least: number;
}

/** A comparable figure of a variant beside the least among the candidates; null where it has none. */
function standing(
  dataset: Dataset,
  metric: MetricId,
  test: TestId,
  candidates: readonly Variant[],
  { id }: Variant,
): Standing | null {
  if (!isMeasuredOn(metric, test)) return null;
  const rows = measureTest(dataset, test, { metric, role: "both", stat: "median" });
  const figureOf = (variant: string) => {
    const row = rows.get(variant);
    return row && row.notComparable === null ? row.figure : null;
  };
  const figure = figureOf(id);
  const known = candidates.flatMap((candidate) => figureOf(candidate.id) ?? []);
  return figure === null ? null : { figure, least: Math.min(figure, ...known) };
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** What a variant takes of a node: the mean over the profile's main tests. */
export function cniCost(dataset: Dataset, { setting, ranked }: Recommendation, variant: Variant): CniCost {
  const { main, expected } = setting.traffic;
  const candidates = ranked.map((candidate) => candidate.variant);
  const over = (metric: MetricId, amount: (standing: Standing) => number) =>
    mean(
      main.map((test) => {
        const found = standing(dataset, metric, test, candidates, variant);
        return found && amount(found);
      }),
    );
  const coresOf = (milliCpuPerGigabit: number) => (milliCpuPerGigabit * expected) / 1000;
  return {
    memoryBytes: over("memory", ({ figure, least }) => figure - least),
    cores: over("efficiency", ({ figure, least }) => coresOf(figure - least)),
    allCores: over("efficiency", ({ figure }) => coresOf(figure)),
  };
}

/** The budget of a node that runs a variant, for the profile of a recommendation. */
export function budgetOf(dataset: Dataset, recommendation: Recommendation, variant: Variant): NodeBudget {
  const { memoryBytes, cores } = cniCost(dataset, recommendation, variant);
  return nodeBudget(recommendation.profile, { memoryBytes, cores });
}
