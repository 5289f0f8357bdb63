"use client";
import { memo, type ChangeEvent } from "react";
import { aimIds, aims, type AimId } from "@/lib/recommend/aims";
import { asPreset, withWeight } from "@/lib/recommend/answer-profile";
import { MOST_WEIGHT, type Profile } from "@/lib/recommend/profile";
import { ProfileLink, useSetProfile } from "./profile-context";
import { Question, QuestionRow } from "./Question";

/** The questions by what they are about. */
const groups: readonly { readonly legend: string; readonly names: readonly (keyof Profile)[] }[] = [
  { legend: "Nodes", names: ["nodes", "vcpu", "memory", "provider", "pods", "link", "kernel"] },
  { legend: "Traffic", names: ["protocol", "streams", "path", "peak"] },
  {
    legend: "Must have",
    names: [
      "encryption",
      "rotation",
      "policy",
      "l7",
      "observability",
      "windows",
      "bgp",
      "kubeproxy",
      "tuning",
    ],
  },
];

function WeightQuestion({ aim, profile }: { aim: AimId; profile: Profile }) {
  const setProfile = useSetProfile();
  const preset = asPreset(profile).weights[aim];
  const weights = Array.from({ length: MOST_WEIGHT + 1 }, (_, weight) => weight);
  const onChange = ({ target }: ChangeEvent<HTMLSelectElement>) =>
    setProfile(withWeight(profile, aim, Number(target.value.split(":")[1])));
  return (
    <QuestionRow id={`weight-${aim}`} label={aims[aim].label}>
      <select
        id={`weight-${aim}`}
        name="weights"
        value={`${aim}:${profile.weights[aim]}`}
        onChange={onChange}
      >
        {weights.map((weight) => (
          <option key={weight} value={`${aim}:${weight}`}>
            {weight === preset ? `${weight} (preset)` : weight}
          </option>
        ))}
      </select>
    </QuestionRow>
  );
}

/** The questions: with script each answer counts at once, without it they are a form. */
export const ProfileForm = memo(function ProfileForm({ profile }: { profile: Profile }) {
  return (
    <aside className="rail" aria-label="Questions">
      <label className="rail-switch">
        <input type="checkbox" />
        Show the questions
      </label>
      <form action="/recommend" method="get" onSubmit={(event) => event.preventDefault()}>
        <input type="hidden" name="form" value="1" />
        <input type="hidden" name="preset" value={profile.preset} />
        {groups.map(({ legend, names }) => (
          <fieldset key={legend}>
            <legend>{legend}</legend>
            {names.map((name) => (
              <Question key={name} name={name} profile={profile} />
            ))}
          </fieldset>
        ))}
        <fieldset>
          <legend>
            What matters <small>from 0, not at all, to 5</small>
          </legend>
          {aimIds.map((aim) => (
            <WeightQuestion key={aim} aim={aim} profile={profile} />
          ))}
        </fieldset>
        <p>
          <ProfileLink to={asPreset(profile)}>Back to the preset’s answers</ProfileLink>
        </p>
        <noscript>
          <button type="submit">Recommend</button>
        </noscript>
      </form>
    </aside>
  );
});
