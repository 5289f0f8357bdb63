"use client";
import { useMemo } from "react";
import type { Problem } from "@/lib/link/problem";
import { decodeProfile, encodeProfileFields } from "@/lib/recommend/profile-codec";
import { profileFields } from "@/lib/recommend/profile-fields";
import type { Profile } from "@/lib/recommend/profile";
import { foreignProblems, linkParameters, useLinkParameters } from "../use-link-parameters";
import type { SetProfile } from "./profile-context";

const parameters = linkParameters(profileFields.map(({ name }) => name));

interface ProfileInAddress {
  readonly profile: Profile;
  readonly problems: readonly Problem[];
  readonly setProfile: SetProfile;
}

/** The profile in the address. `loadedProblems` are those of the link as the server read it. */
export function useProfile(loadedProblems: readonly Problem[]): ProfileInAddress {
  const { query, write } = useLinkParameters(parameters);
  const { profile, problems } = useMemo(() => {
    const decoded = decodeProfile(query);
    const foreign = foreignProblems(loadedProblems, parameters);
    return { profile: decoded.profile, problems: [...decoded.problems, ...foreign] };
  }, [query, loadedProblems]);
  const setProfile = useMemo<SetProfile>(
    () => (next, replace) => write(encodeProfileFields(next), replace),
    [write],
  );
  return { profile, problems, setProfile };
}
