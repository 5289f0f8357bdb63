"use client";
import { createContext, useContext, type MouseEvent, type ReactNode } from "react";
import { profileHref } from "@/lib/recommend/profile/profile-codec";
import type { Profile } from "@/lib/recommend/profile/profile";
import { isPlainClick } from "@/components/page/plain-click";

/** Reads and changes the profile of the page; the same object for the life of the page, so that a component that only acts is not rendered on every change. */
export interface ProfileControl {
  readonly getProfile: () => Profile;
  /** A change is a step that Back undoes, unless it replaces the last. */
  readonly setProfile: (next: Profile, replace?: boolean) => void;
}

const ControlContext = createContext<ProfileControl | null>(null);
export const ProfileProvider = ControlContext.Provider;

/** Throws outside a `ProfileProvider`. */
export function useProfileControl(): ProfileControl {
  const control = useContext(ControlContext);
  if (!control) throw new Error("useProfileControl needs a ProfileProvider above it");
  return control;
}

interface ProfileLinkProps {
  readonly to: Profile;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A link to the answer for another profile: an address without script, a change of the profile with it. */
export function ProfileLink({ to, current, children }: ProfileLinkProps) {
  const { setProfile } = useProfileControl();
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
