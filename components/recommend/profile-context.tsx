"use client";
import { createContext, useContext, type MouseEvent, type ReactNode } from "react";
import { profileHref } from "@/lib/recommend/profile-codec";
import type { Profile } from "@/lib/recommend/profile";

/** Changes the profile of the page. A change is a step that Back undoes, unless it replaces the last. */
export type SetProfile = (next: Profile, replace?: boolean) => void;

const SetProfileContext = createContext<SetProfile | null>(null);
export const ProfileControl = SetProfileContext.Provider;

/** Throws outside a `ProfileControl`. */
export function useSetProfile(): SetProfile {
  const setProfile = useContext(SetProfileContext);
  if (!setProfile) throw new Error("useSetProfile needs a ProfileControl above it");
  return setProfile;
}

interface ProfileLinkProps {
  readonly to: Profile;
  readonly current?: boolean;
  readonly children: ReactNode;
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** A link to the answer for another profile: an address without script, a change of the profile with it. */
export function ProfileLink({ to, current, children }: ProfileLinkProps) {
  const setProfile = useSetProfile();
  const onClick = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    setProfile(to);
  };
  return (
    <a href={profileHref(to)} aria-current={current ? "true" : undefined} onClick={onClick}>
      {children}
    </a>
  );
}
