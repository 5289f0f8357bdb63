"use client";
import { memo, type ChangeEvent } from "react";
import { aimIds, aims, type AimId } from "@/lib/recommend/profile/aims";
import { asPreset, withWeight } from "@/lib/recommend/profile/answer-profile";
import { answerText } from "@/lib/recommend/profile/profile-codec";
import { MOST_WEIGHT, type Profile } from "@/lib/recommend/profile/profile";
import { requirementIds } from "@/lib/recommend/score/requirements";
import { Hidden } from "@/components/explorer/Hidden";
import { ProfileLink, useProfileControl } from "./profile-context";
import { Question, QuestionRow } from "./Question";

interface Group {
  readonly legend: string;
  /** What its answers change. */
  readonly effect: string;
  readonly names: readonly (keyof Profile)[];
}

/** The questions by what they change. */
const groups: readonly Group[] = [
  { legend: "Your nodes", effect: "can change the ranking", names: ["vcpu", "memory", "link", "kernel"] },
  { legend: "Traffic", effect: "can change the ranking", names: ["protocol", "streams", "path", "peak"] },
  {
    legend: "Must have",
    effect: "excludes candidates",
    names: requirementIds.filter((id) => id !== "kernel"),
  },
];
const budgetGroup: Group = {
  legend: "Node budget",
  effect: "never changes the ranking",
  names: ["nodes", "provider", "pods", "mesh"],
};

function QuestionGroup({ group, profile, preset }: { group: Group; profile: Profile; preset: Profile }) {
  return (
    <fieldset>
      <legend>
        {group.legend} <small>{group.effect}</small>
      </legend>
      {group.names.map((name) => (
        <Question
          key={name}
          name={name}
          answer={answerText(profile, name)}
          preset={answerText(preset, name)}
        />
      ))}
    </fieldset>
  );
}

const weights = Array.from({ length: MOST_WEIGHT + 1 }, (_, weight) => weight);

interface WeightQuestionProps {
  readonly aim: AimId;
  readonly weight: number;
  readonly preset: number;
  /** Whether the weight has no effect: the traffic has nothing that it could weigh. */
  readonly isIdle: boolean;
}

const WeightQuestion = memo(function WeightQuestion({ aim, weight, preset, isIdle }: WeightQuestionProps) {
  const { getProfile, setProfile } = useProfileControl();
  const id = `weight-${aim}`;
  const onChange = ({ target }: ChangeEvent<HTMLSelectElement>) =>
    setProfile(withWeight(getProfile(), aim, Number(target.value.split(":")[1])));
  return (
    <QuestionRow
      id={id}
      label={aims[aim].label}
      note={isIdle ? "no effect: your traffic has no UDP" : undefined}
    >
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
        <Hidden name="edition" value={profile.edition.id} />
        {groups.map((group) => (
          <QuestionGroup key={group.legend} {...{ group, profile, preset }} />
        ))}
        <fieldset>
          <legend>
            What matters to you? <small>0 = ignore, 5 = most</small>
          </legend>
          {aimIds.map((aim) => (
            <WeightQuestion
              key={aim}
              aim={aim}
              weight={profile.weights[aim]}
              preset={preset.weights[aim]}
              isIdle={aim === "udp" && profile.protocol === "tcp"}
            />
          ))}
        </fieldset>
        <QuestionGroup {...{ group: budgetGroup, profile, preset }} />
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
