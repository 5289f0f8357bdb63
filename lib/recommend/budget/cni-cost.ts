import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { BARE_METAL } from "@/lib/dataset/facts/dimensions";
import type { MetricId } from "@/lib/dataset/metrics";
import { comparableFigure, measurementsOn } from "@/lib/recommend/score/measurements";
import { nodeBudget, type NodeBudget } from "./node-budget";
import { nodeLoad } from "./node-load";
import type { Recommendation } from "@/lib/recommend/score/recommend";

/** What Kubernetes and the CNI take of each node. Null where it was not measured or may not be compared. */
export interface CniCost {
  /** Bytes above bare metal, without traffic. */
  readonly idleMemoryBytes: number | null;
  /** Cores above bare metal, without traffic. By the edition's count of CPU time. */
  readonly idleCores: number | null;
  /** Cores that the peak costs, the load generator's among them. */
  readonly peakCores: number | null;
}

/** A variant's idle figure above bare metal's; null where either was not measured. */
function aboveBareMetal(dataset: Dataset, metric: MetricId, { id }: Variant): number | null {
  const idle = measurementsOn(dataset, metric, "idle");
  const [own, bare] = [id, BARE_METAL].map((variant) => comparableFigure(idle.get(variant)));
  return own == null || bare == null ? null : Math.max(0, own - bare);
}

/** What a variant takes of a node: idle above bare metal, and at the profile's peak. */
export function cniCost(dataset: Dataset, { setting }: Recommendation, variant: Variant): CniCost {
  return {
    idleMemoryBytes: aboveBareMetal(dataset, "memory", variant),
    idleCores: aboveBareMetal(dataset, "cpu", variant),
    peakCores: nodeLoad({ ...setting, dataset }, variant).cores,
  };
}

/** The budget of a node that runs a variant, for the profile of a recommendation. */
export function budgetOf(dataset: Dataset, recommendation: Recommendation, variant: Variant): NodeBudget {
  return nodeBudget(recommendation.profile, cniCost(dataset, recommendation, variant));
}
