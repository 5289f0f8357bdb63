import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { metrics } from "@/lib/dataset/metrics";
import { isValue, type Reading } from "@/lib/dataset/reading";
import type { TestId } from "@/lib/dataset/tests";
import { notComparableReason } from "@/lib/statistics/comparability";
import { median, missingReasons, summariseRuns } from "@/lib/statistics/summarise-runs";
import { aimIds, aims, type AimId } from "@/lib/recommend/profile/aims";
import { aimRuns, type Setting } from "./aim-runs";
import { leastAmong, measurementsOn } from "./measurements";
import type { Profile } from "@/lib/recommend/profile/profile";
import { profileTests, profileTraffic, testsOfAim } from "@/lib/recommend/profile/traffic";

/** An aim of a candidate on one test: a utility for every run, and the one of the figure. */
export interface TestUtility {
  readonly test: TestId;
  readonly utility: number;
  /** By run; what has no value gets the utility of the figure. */
  readonly runs: readonly number[];
  /** How far the truth may lie below and above where nothing was measured; 0 where it was: there the runs decide. */
  readonly below: number;
  readonly above: number;
}

/** Why a candidate has no utility of its own for an aim on a test, and what was put in its place. */
export interface Lacking {
  readonly aim: AimId;
  readonly test: TestId;
  readonly reason: string;
  /** The utility that it was given. */
  readonly assumed: number;
  /**
   * `middle`: that of the candidate in the middle. `least`: that of the worst candidate that may be compared, so that it gains nothing.
   * `none`: no candidate has one, and all get 0.
   */
  readonly rule: "middle" | "least" | "none";
}

/** What a candidate is worth for each aim of the profile. */
export interface Utilities {
  readonly variant: Variant;
  readonly aims: Readonly<Partial<Record<AimId, readonly TestUtility[]>>>;
  readonly lacking: readonly Lacking[];
}

/** The reference points of these candidates' utilities. `known` may come from a profile with the same nodes and traffic. */
export function settingOf(
  dataset: Dataset,
  profile: Profile,
  candidates: readonly Variant[],
  known: Setting["known"] = new Map(),
): Setting {
  const traffic = profileTraffic(profile, dataset.definition);
  const leanest = new Map<TestId, number>();
  for (const test of profileTests(traffic)) {
    const bytes = leastAmong(dataset, "memory", test, candidates);
    if (bytes !== null) leanest.set(test, bytes);
  }
  return { dataset, profile, traffic, known, leanest };
}

interface Gap {
  readonly reason: string;
  readonly rule: Lacking["rule"];
}

/** Why a candidate cannot be scored by its own figures; null when it can. */
function gapOf(
  aim: AimId,
  { dataset }: Setting,
  test: TestId,
  variant: Variant,
  runs: readonly Reading[],
): Gap | null {
  for (const metric of aims[aim].metrics) {
    const barred = notComparableReason(dataset.definition, metric, variant);
    if (barred) return { reason: barred, rule: "least" };
    const idle =
      metrics[metric].byRole && measurementsOn(dataset, metric, test).get(variant.id)?.notComparable;
    if (idle) return { reason: idle, rule: "middle" };
  }
  if (runs.some(isValue)) return null;
  const reasons = missingReasons(summariseRuns(runs));
  return { reason: reasons.join(" ") || "The edition has no such figure for this variant.", rule: "middle" };
}

function ownUtility(test: TestId, runs: readonly Reading[]): TestUtility {
  const values = runs.filter(isValue);
  const utility = Math.min(1, median(values) ?? 0);
  return {
    test,
    utility,
    runs: runs.map((run) => (isValue(run) ? run : utility)),
    below: 0,
    above: 0,
  };
}

/** The substitute for a missing utility. Of nothing to compare with it is 0, for every candidate alike. */
function assumedUtility(
  test: TestId,
  rule: Lacking["rule"],
  others: readonly TestUtility[],
  runCount: number,
): TestUtility {
  const known = others.map(({ utility }) => utility);
  const middle = median(known);
  const cell = (utility: number, below: number, above: number) => {
    return { test, utility, runs: Array<number>(runCount).fill(utility), below, above };
  };
  if (middle === null) return cell(0, 0, 0);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return rule === "least" ? cell(least, 0, 0) : cell(middle, middle - least, most - middle);
}

interface Scored {
  readonly utility: TestUtility;
  readonly lacking: Lacking | null;
}

/** One aim on one test for all candidates, in their order. */
function scoreTest(
  aim: AimId,
  test: TestId,
  setting: Setting,
  candidates: readonly Variant[],
): readonly Scored[] {
  const own = candidates.map((variant) => {
    const runs = aimRuns(aim, setting, test, variant);
    const gap = gapOf(aim, setting, test, variant, runs);
    return gap ? { gap } : { utility: ownUtility(test, runs) };
  });
  const known = own.flatMap(({ utility }) => (utility ? [utility] : []));
  return own.map(({ gap, utility }) => {
    if (utility) return { utility, lacking: null };
    const assumed = assumedUtility(test, gap.rule, known, setting.dataset.definition.runs);
    const rule = known.length > 0 ? gap.rule : "none";
    return { utility: assumed, lacking: { aim, test, reason: gap.reason, rule, assumed: assumed.utility } };
  });
}

/**
 * What each candidate is worth for each aim of the profile, from 0 to 1. Only memory, counted above the leanest, and what a candidate
 * lacks depend on the other candidates.
 */
export function utilitiesOf(setting: Setting, candidates: readonly Variant[]): readonly Utilities[] {
  const scored = aimIds.map((aim) => ({
    aim,
    tests: testsOfAim(aim, setting.traffic).map((test) => scoreTest(aim, test, setting, candidates)),
  }));
  return candidates.map((variant, index) => {
    const entries = scored.map(({ aim, tests }) => ({
      aim,
      cells: tests.flatMap((column) => column[index] ?? []),
    }));
    return {
      variant,
      aims: Object.fromEntries(
        entries.flatMap(({ aim, cells }) =>
          cells.length > 0 ? [[aim, cells.map(({ utility }) => utility)]] : [],
        ),
      ),
      lacking: entries.flatMap(({ cells }) => cells.flatMap(({ lacking }) => lacking ?? [])),
    };
  });
}
