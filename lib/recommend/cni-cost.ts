import type { Dataset, Variant } from "@/lib/dataset/dataset";
import type { MetricId } from "@/lib/dataset/metrics";
import { comparableFigure, leastAmong, measurementsOn } from "./measurements";
import { nodeBudget, type NodeBudget } from "./node-budget";
import type { Recommendation } from "./recommend";

/** What a candidate takes of a node at the expected traffic. Null where it is not known. */
export interface CniCost {
  /** Bytes above the leanest candidate. */
  readonly memoryBytes: number | null;
  /** Cores above the candidate that costs least. By the edition's count of CPU time. */
  readonly cores: number | null;
  /** All cores that the traffic costs, the load generator's among them. */
  readonly allCores: number | null;
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** What a variant takes of a node: the mean over the profile's main tests. */
export function cniCost(dataset: Dataset, { setting, ranked }: Recommendation, { id }: Variant): CniCost {
  const { main, expected } = setting.traffic;
  const candidates = ranked.map(({ variant }) => variant);
  const figures = (metric: MetricId) =>
    main.map((test) => comparableFigure(measurementsOn(dataset, metric, test).get(id)));
  const above = (metric: MetricId) =>
    figures(metric).map((figure, index) => {
      const test = main[index];
      const least = test === undefined ? null : leastAmong(dataset, metric, test, candidates);
      return figure === null || least === null ? null : figure - least;
    });
  const coresOf = (milliCpuPerGigabit: number | null) =>
    milliCpuPerGigabit === null ? null : (milliCpuPerGigabit * expected) / 1000;
  return {
    memoryBytes: mean(above("memory")),
    cores: coresOf(mean(above("efficiency"))),
    allCores: coresOf(mean(figures("efficiency"))),
  };
}

/** The budget of a node that runs a variant, for the profile of a recommendation. */
export function budgetOf(dataset: Dataset, recommendation: Recommendation, variant: Variant): NodeBudget {
  const { memoryBytes, cores } = cniCost(dataset, recommendation, variant);
  return nodeBudget(recommendation.profile, { memoryBytes, cores });
}
