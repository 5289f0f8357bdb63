import { joinWords, formatNumber, formatShort } from "@/lib/format";
import { formatFixed } from "@/lib/format-column";
import type { SameBecause } from "@/lib/recommend/answer/answer";
import type { Setting } from "@/lib/recommend/score/aim-runs";
import { thresholds } from "@/lib/recommend/score/thresholds";
import { noiseOf, noiseText } from "@/lib/statistics/sameness";
import { gigabitsPerSecond, units } from "@/lib/units";
import type { NodeDifference } from "./node-difference";
import { NODE_DECIMALS } from "./per-node";

/** An amount of cores in a sentence: "0.03 cores". */
export function coresText(cores: number): string {
  return `${formatFixed(cores, NODE_DECIMALS)} cores`;
}

/** An amount of memory in a sentence: "0.12 GiB". */
export function memoryText(bytes: number): string {
  return `${formatFixed(bytes / units.memory.perShown, NODE_DECIMALS)} GiB`;
}

/** "save 0.03 cores and cost 0.12 GiB per node". */
export function moveWords({ cores, memoryBytes }: NodeDifference): string {
  const parts = [
    ...(cores === null ? [] : [{ change: cores, text: coresText(Math.abs(cores)) }]),
    ...(memoryBytes === null ? [] : [{ change: memoryBytes, text: memoryText(Math.abs(memoryBytes)) }]),
  ];
  const saved = parts.filter(({ change }) => change < 0).map(({ text }) => text);
  const spent = parts.filter(({ change }) => change > 0).map(({ text }) => text);
  const words = [
    ...(saved.length > 0 ? [`save ${joinWords(saved)}`] : []),
    ...(spent.length > 0 ? [`cost ${joinWords(spent)}`] : []),
  ];
  if (words.length === 0) return parts.length === 0 ? "have an unknown cost" : "cost nothing";
  return `${joinWords(words)} per node`;
}

/** A share in percent: "1 %". */
export function shareText(of: number): string {
  return `${formatShort(100 * of)} %`;
}

/** Why a difference does not count: "under 1 % of the node’s CPU". */
export function sameWords(setting: Setting, what: "cpu" | "memory", because: SameBecause): string {
  const name = what === "cpu" ? "CPU" : "memory";
  switch (because) {
    case "threshold":
      return `under ${shareText(thresholds[what])} of the node’s ${name}`;
    case "repeats": {
      const noise = noiseOf(setting.dataset.definition, what === "cpu" ? "efficiency" : "memory") ?? 0;
      return `a repeat of the benchmark changes ${name} by up to ${noiseText(noise)}`;
    }
    case "softirq":
      return "CPU time in softirq is not counted and could reverse it";
  }
}

/** Whether a reader would notice the difference, for CPU and for memory, with the limit that applied: sentences. */
export function noticeSentences(setting: Setting, difference: NodeDifference): readonly string[] {
  const judged = [
    { what: "cpu" as const, label: "CPU", change: difference.cores, same: difference.coresSame },
    { what: "memory" as const, label: "Memory", change: difference.memoryBytes, same: difference.memorySame },
  ];
  return judged.map(({ what, label, change, same }) => {
    if (change === null) return `${label} cannot be compared.`;
    return same
      ? `${label} is about the same: ${sameWords(setting, what, same)}.`
      : `${label} differs by more than ${shareText(thresholds[what])} of the node’s and more than repeats.`;
  });
}

/** Bit/s in a sentence: "8.07 Gbit/s". */
export function gigabits(bitsPerSecond: number): string {
  return `${formatNumber(gigabitsPerSecond(bitsPerSecond))} Gbit/s`;
}
