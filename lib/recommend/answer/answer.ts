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

function isWithin(a: number | null, b: number | null, limit: number): boolean {
  return a !== null && b !== null && Math.abs(a - b) < limit;
}

/** The larger of what a reader would act on and what a repeat of the benchmark changes. */
function limitOf(threshold: number, noise: number | null, a: number | null, b: number | null): number {
  return Math.max(threshold, (noise ?? 0) * Math.max(a ?? 0, b ?? 0));
}

/** The load of a variant. */
type LoadOf = NodeLoad & Pick<Variant, "encryption">;

/**
 * Whether two loads differ by less than a reader would act on or a repeat would change, in what has a weight. Nor does a difference of CPU
 * count where softirq is left out and could turn it round. An unknown figure is not about the same as any.
 */
export function isAboutTheSame(
  { profile, traffic, dataset: { definition } }: Pick<Setting, "profile" | "traffic" | "dataset">,
  a: LoadOf,
  b: LoadOf,
  weights: Weights = profile.weights,
): boolean {
  const nodeBytes = profile.memory * units.memory.perShown;
  const cores = limitOf(thresholds.cpu * profile.vcpu, noiseOf(definition, "efficiency"), a.cores, b.cores);
  const bytes = limitOf(
    thresholds.memory * nodeBytes,
    noiseOf(definition, "memory"),
    a.memoryBytes,
    b.memoryBytes,
  );
  const isOpen =
    a.cores !== null &&
    b.cores !== null &&
    !cpuDecides(definition, traffic.main, { ...a, cores: a.cores }, { ...b, cores: b.cores });
  return (
    (weights.cpu === 0 || isOpen || isWithin(a.cores, b.cores, cores)) &&
    (weights.memory === 0 || isWithin(a.memoryBytes, b.memoryBytes, bytes))
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
