import type { Definition } from "@/lib/dataset/definition";
import { noiseOf, noiseText } from "@/lib/statistics/sameness";

/**
 * What a reader would act on. Differences below these are "about the same", however well the runs distinguish them. They are a
 * judgement, so they are one list: docs/decisions gives the reasons.
 */
export const thresholds = {
  /** Share of a node's CPU. A node's own load varies by more from minute to minute. */
  cpu: 0.01,
  /** Share of a node's memory. Less than one pod's on a node with a hundred. */
  memory: 0.01,
  /** Share of the peak that must be received. Headers take 1 to 6 % of a link, so a rate this near to it fills it. */
  carries: 0.95,
} as const;

const LIMITS = `About the same means: within ${100 * thresholds.cpu} % of the node’s CPU and ${100 * thresholds.memory} % of its memory, with at least ${100 * thresholds.carries} % of your peak received.`;

/** The thresholds with the whole rule. */
export function thresholdsMeaning(definition: Definition): string {
  const [cpu, memory] = [noiseOf(definition, "efficiency"), noiseOf(definition, "memory")];
  return [
    LIMITS,
    cpu === null || memory === null
      ? ""
      : `Where a repeat of the benchmark changes a figure by more, that is the limit: ${noiseText(cpu)} of the CPU cost, ${noiseText(memory)} of the memory.`,
    definition.countsSoftirq
      ? ""
      : "The CPU leaves softirq out, so a difference in it decides nothing by itself. It counts only if it keeps its direction under every share of softirq measured elsewhere in comparable plain set-ups.",
  ]
    .filter(Boolean)
    .join(" ");
}
