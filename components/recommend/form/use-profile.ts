"use client";
import type { Catalogue } from "@/lib/dataset/catalogue";
import { useLayoutEffect, useMemo, useRef } from "react";
import type { Problem } from "@/lib/link/problem";
import { decodeProfile, encodeProfile } from "@/lib/recommend/profile/profile-codec";
import { profileFields } from "@/lib/recommend/profile/profile-fields";
import type { Profile } from "@/lib/recommend/profile/profile";
import { foreignProblems, linkParameters, useLink } from "@/components/page/link-parameters";
import type { ProfileControl } from "./profile-context";

/** What a link of a profile may hold. */
export const profileParameters = linkParameters(profileFields.map(({ name }) => name));

/** Always the same, so that a component that gets it is not rendered again. */
const noProblems: readonly Problem[] = [];

interface ProfileInAddress {
  readonly profile: Profile;
  readonly problems: readonly Problem[];
  readonly control: ProfileControl;
}

/** The profile in the address. `loadedProblems` are those of the link as the server read it. */
export function useProfile(catalogue: Catalogue, loadedProblems: readonly Problem[]): ProfileInAddress {
  const { query, write } = useLink();
  const { profile, problems } = useMemo(() => {
    const decoded = decodeProfile(query, catalogue);
    const foreign = foreignProblems(loadedProblems, profileParameters);
    const all = [...decoded.problems, ...foreign];
    return { profile: decoded.profile, problems: all.length > 0 ? all : noProblems };
  }, [query, catalogue, loadedProblems]);
  const latest = useRef(profile);
  useLayoutEffect(() => {
    latest.current = profile;
  }, [profile]);
  const control = useMemo<ProfileControl>(
    () => ({
      getProfile: () => latest.current,
      setProfile: (next, replace) => write(encodeProfile(next), replace),
    }),
    [write],
  );
  return { profile, problems, control };
}
