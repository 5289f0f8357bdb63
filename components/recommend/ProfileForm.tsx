"use client";
import { memo, type ChangeEvent } from "react";
import { aimIds, aims, type AimId } from "@/lib/recommend/aims";
import { asPreset, withWeight } from "@/lib/recommend/answer-profile";
import { answerText } from "@/lib/recommend/profile-codec";
import { MOST_WEIGHT, type Profile } from "@/lib/recommend/profile";
import { requirementIds } from "@/lib/recommend/requirements";
import { Hidden } from "../Hidden";
import { ProfileLink, useProfileControl } from "./profile-context";
import { Question, QuestionRow } from "./Question";

/** The questions by what they are about. */
const groups: readonly { readonly legend: string; readonly names: readonly (keyof Profile)[] }[] = [
  { legend: "Nodes", names: ["nodes", "vcpu", "memory", "provider", "pods", "link", "kernel"] },
  { legend: "Traffic", names: ["protocol", "streams", "path", "peak"] },
  { legend: "Must have", names: requirementIds.filter((id) => id !== "kernel") },
];

const weights = Array.from({ length: MOST_WEIGHT + 1 }, (_, weight) => weight);

interface WeightQuestionProps {
  readonly aim: AimId;
  readonly weight: number;
  readonly preset: number;
}

const WeightQuestion = memo(function WeightQuestion({ aim, weight, preset }: WeightQuestionProps) {
  const { getProfile, setProfile } = useProfileControl();
  const id = `weight-${aim}`;
  const onChange = ({ target }: ChangeEvent<HTMLSelectElement>) =>
    setProfile(withWeight(getProfile(), aim, Number(target.value.split(":")[1])));
  return (
    <QuestionRow id={id} label={aims[aim].label}>
      <select id={id} name="weights" value={`${aim}:${weight}`} onChange={onChange}>
        {weights.map((value) => (
          <option key={value} value={`${aim}:${value}`}>
            {value === preset ? `${value} (preset)` : value}
          </option>
        ))}
      </select>
    </QuestionRow>
  );
});

/** The questions: with script each answer counts at once, without it they are a form. */
export const ProfileForm = memo(function ProfileForm({ profile }: { profile: Profile }) {
  const preset = asPreset(profile);
  return (
    <aside className="rail" aria-label="Questions">
      <label className="rail-switch">
        <input type="checkbox" />
        Show the questions
      </label>
      <form action="/recommend" method="get" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <Hidden name="form" value="1" />
        <Hidden name="preset" value={profile.preset} />
        <Hidden name="edition" value={profile.edition} />
        {groups.map(({ legend, names }) => (
          <fieldset key={legend}>
            <legend>{legend}</legend>
            {names.map((name) => (
              <Question
                key={name}
                name={name}
                answer={answerText(profile, name)}
                preset={answerText(preset, name)}
              />
            ))}
          </fieldset>
        ))}
        <fieldset>
          <legend>
            What matters <small>from 0, not at all, to 5</small>
          </legend>
          {aimIds.map((aim) => (
            <WeightQuestion key={aim} aim={aim} weight={profile.weights[aim]} preset={preset.weights[aim]} />
          ))}
        </fieldset>
        <noscript>
          <button type="submit">Recommend</button>
        </noscript>
        <p>
          <ProfileLink to={preset}>Back to the preset’s answers</ProfileLink>
        </p>
      </form>
    </aside>
  );
});
