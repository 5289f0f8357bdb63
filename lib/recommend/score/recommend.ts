import type { Dataset, Variant } from "@/lib/dataset/dataset";
import type { Rank } from "@/lib/statistics/rank-ranges";
import { aimIds, type AimId } from "@/lib/recommend/profile/aims";
import { answerOf, type Answer } from "@/lib/recommend/answer/answer";
import type { Setting } from "./aim-runs";
import { leaderAmong } from "@/lib/recommend/answer/leader";
import { measuredVariants } from "./measured-variants";
import type { Profile } from "@/lib/recommend/profile/profile";
import { selectCandidates, type Exclusion } from "./requirements";
import { rankScores } from "./rank-scores";
import { possiblePoints, scoreOf, type Score } from "./score";
import { testsOfAim } from "@/lib/recommend/profile/traffic";
import { settingOf, utilitiesOf } from "./utilities";

/** A candidate in its place. */
export interface Ranked extends Score {
  readonly rank: Rank;
}

/** The answer to a profile. */
export interface Recommendation {
  readonly profile: Profile;
  readonly setting: Setting;
  /** By points, most first. */
  readonly ranked: readonly Ranked[];
  readonly answer: Answer;
  readonly excluded: readonly Exclusion[];
  /** Aims that exist for the profile's traffic. */
  readonly aims: readonly AimId[];
  /** Whether several have the most points to the last digit, so that none ranks first alone. */
  readonly isLevel: boolean;
}

/** What the candidates of a profile are worth, before any weight. */
function weigh(dataset: Dataset, profile: Profile, known?: Setting["known"]) {
  const { variants, excluded: unmeasured } = measuredVariants(dataset, profile);
  const { candidates, excluded: failing } = selectCandidates(variants, profile);
  const excluded = [...failing, ...unmeasured];
  const setting = settingOf(dataset, profile, candidates, known);
  const aims = aimIds.filter((aim) => testsOfAim(aim, setting.traffic).length > 0);
  return { excluded, setting, aims, utilities: utilitiesOf(setting, candidates) };
}

/** Ranks the variants of a dataset that meet a profile's requirements by what the profile weighs. */
export function recommend(dataset: Dataset, profile: Profile): Recommendation {
  const { excluded, setting, aims, utilities } = weigh(dataset, profile);
  const possible = possiblePoints(profile.weights, aims);
  const ranked = rankScores(utilities.map((worth) => scoreOf(worth, possible)));
  return {
    profile,
    setting,
    ranked,
    answer: answerOf(setting, ranked),
    excluded,
    aims,
    isLevel: ranked.length > 0 && leaderAmong(utilities, aims)(profile.weights) === null,
  };
}

/**
 * Which candidate ranks first for a profile by points, null where several are level at the top or there is no candidate; and of how many.
 * `known` may come from the setting of a profile with the same nodes and traffic.
 */
export function firstFor(
  dataset: Dataset,
  profile: Profile,
  known?: Setting["known"],
): { readonly first: Variant | null; readonly candidates: number } {
  const { aims, utilities } = weigh(dataset, profile, known);
  return { first: leaderAmong(utilities, aims)(profile.weights), candidates: utilities.length };
}
