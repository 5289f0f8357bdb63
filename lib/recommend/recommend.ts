import type { Dataset } from "@/lib/dataset/dataset";
import type { Rank } from "@/lib/statistics/rank-bands";
import { aimIds, type AimId } from "./aims";
import type { Setting } from "./aim-runs";
import type { Profile } from "./profile";
import { selectCandidates, type Exclusion } from "./requirements";
import { rankScores } from "./rank-scores";
import { possiblePoints, scoreOf, type Score } from "./score";
import { testsOfAim } from "./traffic";
import { settingOf, utilitiesOf, type Utilities } from "./utilities";

/** A candidate in its place. */
export interface Ranked extends Score {
  readonly rank: Rank;
  readonly utilities: Utilities;
}

/** The answer to a profile. */
export interface Recommendation {
  readonly profile: Profile;
  readonly setting: Setting;
  /** By band, and in it by points, most first. */
  readonly ranked: readonly Ranked[];
  /** The same in bands: no member of a band can be told from its leader on these runs. */
  readonly bands: readonly (readonly Ranked[])[];
  readonly excluded: readonly Exclusion[];
  /** Aims that exist for the profile's traffic. */
  readonly aims: readonly AimId[];
}

function bandsOf(ranked: readonly Ranked[]): readonly (readonly Ranked[])[] {
  const bands = [...new Set(ranked.map(({ rank }) => rank.band))].sort((a, b) => a - b);
  return bands.map((band) => ranked.filter(({ rank }) => rank.band === band));
}

/** Ranks the variants of a dataset that meet a profile's requirements by what the profile weighs. */
export function recommend(dataset: Dataset, profile: Profile): Recommendation {
  const { candidates, excluded } = selectCandidates(dataset.variants, profile);
  const setting = settingOf(dataset, profile, candidates);
  const utilities = utilitiesOf(setting, candidates);
  const existing = aimIds.filter((aim) => testsOfAim(aim, setting.traffic).length > 0);
  const possible = possiblePoints(profile.weights, existing);
  const scores = utilities.map((worth) => scoreOf(worth, possible));
  const ranked = rankScores(scores).flatMap((score) => {
    const worth = utilities.find(({ variant }) => variant.id === score.variant.id);
    return worth ? [{ ...score, utilities: worth }] : [];
  });
  return { profile, setting, ranked, bands: bandsOf(ranked), excluded, aims: existing };
}
