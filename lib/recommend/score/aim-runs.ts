import type { Dataset, Variant } from "@/lib/dataset/dataset";
import type { MetricId } from "@/lib/dataset/metrics";
import { isValue, type Missing, type Reading } from "@/lib/dataset/reading";
import type { TestId } from "@/lib/dataset/tests";
import { summariseRuns, type Summary } from "@/lib/statistics/summarise-runs";
import { gigabitsPerSecond, units } from "@/lib/units";
import { NO_LATENCY_LEFT_MS, type AimId } from "@/lib/recommend/profile/aims";
import { measurementsOn } from "./measurements";
import type { Profile } from "@/lib/recommend/profile/profile";
import type { Traffic } from "@/lib/recommend/profile/traffic";

/** The reference points of utilities. */
export interface Setting {
  readonly dataset: Dataset;
  readonly profile: Profile;
  readonly traffic: Traffic;
  /** Utilities that are known already, of aims that do not depend on the set of candidates. */
  readonly known: Map<string, readonly Reading[]>;
  /** Bytes in use on the node with the leanest candidate, by test: the median of its runs. */
  readonly leanest: ReadonlyMap<TestId, number>;
}

const TEST_SECONDS = 60;
/** Bytes: the MTU of a pod where it was not published. */
const USUAL_MTU = 1500;
/** Bytes of an IP and a TCP header with timestamps. */
const HEADER_BYTES = 52;
const noSpread: Missing = {
  missing: "blank",
  reason: "Fewer than two runs have a value: there is no spread.",
};

function clamp(utility: number): number {
  return Math.min(1, Math.max(0, utility));
}

function mapRuns(runs: readonly Reading[], utility: (value: number) => number): readonly Reading[] {
  return runs.map((run) => (isValue(run) ? utility(run) : run));
}

/** Combines two metrics of the same runs; the first hole is the result's. */
function pairRuns(
  a: readonly Reading[],
  b: readonly Reading[],
  utility: (x: number, y: number) => number,
): readonly Reading[] {
  return a.map((x, run) => {
    const y = b[run];
    if (!isValue(x) || y === undefined) return x;
    return isValue(y) ? utility(x, y) : y;
  });
}

function steadiness({ runs, n, median, min, max }: Summary): readonly Reading[] {
  if (n === 0) return runs;
  if (n < 2 || median === null || min === null || max === null) return runs.map(() => noSpread);
  const utility = median > 0 ? clamp(1 - (max - min) / median) : 0;
  return runs.map(() => utility);
}

function notSentTwice(retransmits: number, bitsPerSecond: number, podMtu: number): number {
  const segments = (bitsPerSecond * TEST_SECONDS) / (8 * (podMtu - HEADER_BYTES));
  return segments > 0 ? clamp(1 - retransmits / (retransmits + segments)) : 0;
}

/**
 * The utility of an aim for a variant on a test, run by run: from 0 to 1, holes kept. Only memory may pass 1, in a run that was leaner than
 * the leanest candidate's median: so that its noise is drawn to both sides. `aims.ts` gives each utility in words.
 */
export function aimRuns(aim: AimId, setting: Setting, test: TestId, variant: Variant): readonly Reading[] {
  if (aim === "memory") return reckonRuns(aim, setting, test, variant);
  const key = `${aim} ${test} ${variant.id}`;
  const runs = setting.known.get(key) ?? reckonRuns(aim, setting, test, variant);
  setting.known.set(key, runs);
  return runs;
}

function reckonRuns(
  aim: AimId,
  { dataset, profile, traffic, leanest }: Setting,
  test: TestId,
  variant: Variant,
): readonly Reading[] {
  const rows = (metric: MetricId) => measurementsOn(dataset, metric, test);
  const summary = (metric: MetricId) => rows(metric).get(variant.id)?.summary ?? summariseRuns([]);
  const carried = (bits: number) => Math.min(gigabitsPerSecond(bits), traffic.counted) / traffic.counted;
  switch (aim) {
    case "throughput":
    case "udp":
      return mapRuns(summary("bandwidth").runs, carried);
    case "cpu":
      return mapRuns(summary("efficiency").runs, (cost) =>
        clamp(1 - (cost * traffic.expected) / 1000 / profile.vcpu),
      );
    case "memory": {
      const [least, nodeBytes] = [leanest.get(test) ?? 0, profile.memory * units.memory.perShown];
      return mapRuns(summary("memory").runs, (bytes) => Math.max(0, 1 - (bytes - least) / nodeBytes));
    }
    case "steadiness":
      return steadiness(summary("bandwidth"));
    case "latency":
      return mapRuns(summary("rtt").runs, (ms) => clamp(1 - ms / NO_LATENCY_LEFT_MS));
    case "retransmits":
      return pairRuns(summary("retransmits").runs, summary("bandwidth").runs, (count, bits) =>
        notSentTwice(count, bits, variant.podMtu ?? USUAL_MTU),
      );
  }
}
