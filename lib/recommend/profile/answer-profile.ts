import { decodeProfile, profileTexts, type DecodedProfile } from "./profile-codec";
import { presetProfiles } from "./preset-profiles";
import type { Profile } from "./profile";

/** A profile with one answer given as a text of its link; what is wrong with the text is in the problems, and the answer is then as in the preset. */
export function answerProfile(profile: Profile, name: keyof Profile, text: string): DecodedProfile {
  const query = new URLSearchParams({ ...profileTexts(profile), [name]: text });
  query.delete("edition");
  const { profile: answered, problems } = decodeProfile(query, [{ ...profile.edition, isDefault: true }]);
  return { profile: { ...answered, edition: profile.edition }, problems };
}

/** A profile with one weight changed. */
export function withWeight(profile: Profile, aim: keyof Profile["weights"], weight: number): Profile {
  return { ...profile, weights: { ...profile.weights, [aim]: weight } };
}

/** The profile as a preset has it, its own unless named, from the same figures. */
export function asPreset({
  preset,
  edition,
  today,
  consider,
}: Pick<Profile, "preset" | "edition" | "today" | "consider">): Profile {
  return { ...presetProfiles[preset], edition, today, consider };
}
