import { encodeProfile } from "@/lib/recommend/profile/profile-codec";
import { asPreset } from "@/lib/recommend/profile/answer-profile";
import { presetProfiles } from "@/lib/recommend/profile/preset-profiles";
import { profilePresets, type Profile } from "@/lib/recommend/profile/profile";
import { ProfileLink } from "./profile-context";

/** Situations to start from, a click each. */
export function ProfilePresets({ profile }: { profile: Profile }) {
  const current = encodeProfile(profile);
  const targets = Object.values(presetProfiles).map(({ preset }) => asPreset({ ...profile, preset }));
  return (
    <nav className="presets" aria-label="Situations">
      <ul>
        {targets.map((to) => (
          <li key={to.preset}>
            <ProfileLink to={to} current={encodeProfile(to) === current}>
              {profilePresets[to.preset]}
            </ProfileLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
