import { gigabitsPerSecond, units } from "@/lib/units";
import type { Variant } from "@/lib/dataset/dataset";
import type { Setting } from "@/lib/recommend/score/aim-runs";
import { nodeLoad, type NodeLoad } from "@/lib/recommend/budget/node-load";
import type { Ranked } from "@/lib/recommend/score/recommend";
import { cpuDecides } from "@/lib/statistics/softirq-elsewhere";
import { noiseOf } from "@/lib/statistics/sameness";
import { thresholds } from "@/lib/recommend/score/thresholds";

/** What a recommendation comes to. */
export interface Answer {
  /** `none`: no candidate carries the peak, or there is no candidate. */
  readonly kind: "pick" | "about-the-same" | "none";
  /** The pick, or those that are about the same, in ranking order; of `none` the candidate that carries most, if there is one. */
  readonly variants: readonly Variant[];
  /** Bit/s that the best candidate received; null without a candidate. */
  readonly carries: number | null;
}

type Weights = Setting["profile"]["weights"];

/** Whether a variant received the peak, as far as the lab's link could show it. */
export function carriesPeak({ traffic }: Pick<Setting, "traffic">, { bitsPerSecond }: NodeLoad): boolean {
  return bitsPerSecond !== null && gigabitsPerSecond(bitsPerSecond) >= thresholds.carries * traffic.counted;
}

/** Why a difference is about the same: less than a reader would act on, less than a repeat of the benchmark changes, or turned round by softirq. */
export type SameBecause = "threshold" | "repeats" | "softirq";

/** The load of a variant. */
export type LoadOf = NodeLoad & Pick<Variant, "encryption">;

type Judging = Pick<Setting, "profile" | "traffic" | "dataset">;

function sameBecause(a: number, b: number, threshold: number, noise: number | null): SameBecause | null {
  const difference = Math.abs(a - b);
  if (difference < threshold) return "threshold";
  return difference < (noise ?? 0) * Math.max(a, b) ? "repeats" : null;
}

/** Why the CPU of two loads is about the same; null where it differs, and where either is unknown. */
export function coresSame(
  { profile, traffic, dataset: { definition } }: Judging,
  a: LoadOf,
  b: LoadOf,
): SameBecause | null {
  if (a.cores === null || b.cores === null) return null;
  const noise = noiseOf(definition, "efficiency");
  const same = sameBecause(a.cores, b.cores, thresholds.cpu * profile.vcpu, noise);
  const sides = [
    { ...a, cores: a.cores },
    { ...b, cores: b.cores },
  ] as const;
  return same ?? (cpuDecides(definition, traffic.main, ...sides) ? null : "softirq");
}

/** Why the memory of two loads is about the same; null where it differs, and where either is unknown. */
export function memorySame(
  { profile, dataset: { definition } }: Judging,
  a: LoadOf,
  b: LoadOf,
): SameBecause | null {
  if (a.memoryBytes === null || b.memoryBytes === null) return null;
  const threshold = thresholds.memory * profile.memory * units.memory.perShown;
  return sameBecause(a.memoryBytes, b.memoryBytes, threshold, noiseOf(definition, "memory"));
}

/** Whether two loads are about the same in what has a weight. An unknown figure is not about the same as any. */
export function isAboutTheSame(
  setting: Judging,
  a: LoadOf,
  b: LoadOf,
  weights: Weights = setting.profile.weights,
): boolean {
  return (
    (weights.cpu === 0 || coresSame(setting, a, b) !== null) &&
    (weights.memory === 0 || memorySame(setting, a, b) !== null)
  );
}

/** The candidate that received most, the first of several. */
function fastest(loads: readonly Loaded[]): Loaded | undefined {
  return loads.reduce<Loaded | undefined>(
    (best, one) => (best && (best.load.bitsPerSecond ?? 0) >= (one.load.bitsPerSecond ?? 0) ? best : one),
    undefined,
  );
}

const loadOf = ({ candidate, load }: Loaded): LoadOf => ({
  ...load,
  encryption: candidate.variant.encryption,
});

interface Loaded {
  readonly candidate: Ranked;
  readonly load: NodeLoad;
}

/**
 * The answer to a profile. Only candidates that carry the peak can be in it. The first of them leads; those whose best rank is 1, which the runs cannot distinguish from the leader, and those whose load on a node is about the same join it.
 */
export function answerOf(setting: Setting, ranked: readonly Ranked[]): Answer {
  const loads = ranked.map((candidate) => ({ candidate, load: nodeLoad(setting, candidate.variant) }));
  const best = fastest(loads);
  const carriers = loads.filter(({ load }) => carriesPeak(setting, load));
  const carries = best?.load.bitsPerSecond ?? null;
  const [leader] = carriers;
  if (!leader) return { kind: "none", variants: best ? [best.candidate.variant] : [], carries };
  const members = carriers.filter(
    ({ candidate, load }) =>
      candidate.rank.best === 1 || isAboutTheSame(setting, loadOf(leader), loadOf({ candidate, load })),
  );
  const group = members.includes(leader) ? members : [leader, ...members];
  return {
    kind: group.length === 1 ? "pick" : "about-the-same",
    variants: group.map(({ candidate }) => candidate.variant),
    carries,
  };
}
