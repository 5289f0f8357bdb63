"use client";
import { memo, useState, type ChangeEvent, type ReactNode } from "react";
import { aimIds, aims, type AimId } from "@/lib/recommend/profile/aims";
import { asPreset, withWeight } from "@/lib/recommend/profile/answer-profile";
import { answerText, changedAnswers } from "@/lib/recommend/profile/profile-codec";
import { weightParameter } from "@/lib/recommend/profile/sent-form";
import { MOST_WEIGHT, type Profile } from "@/lib/recommend/profile/profile";
import { Hidden } from "@/components/explorer/Hidden";
import { ProfileLink, useProfileControl } from "./profile-context";
import { Question, QuestionRow } from "./Question";
import { CheckQuestion } from "./CheckQuestion";
import { demandIds } from "@/lib/recommend/profile/profile-fields";

interface Group {
  readonly legend: string;
  readonly names: readonly (keyof Profile)[];
}

const cluster: Group = {
  legend: "Your cluster",
  names: ["today", "consider", "nodes", "vcpu", "memory", "link", "peak"],
};
const traffic: Group = { legend: "Traffic", names: ["protocol", "streams", "path"] };
const install: Group = {
  legend: "Nodes and install",
  names: ["provider", "pods", "mesh", "kernel", "kubeproxy", "tuning"],
};

/** The answers that are out of sight unless one of them was changed. */
const advanced: readonly (keyof Profile)[] = [...traffic.names, ...install.names, "weights"];

interface QuestionGroupProps {
  readonly group: Group;
  readonly profile: Profile;
  readonly preset: Profile;
  readonly children?: ReactNode;
}

function QuestionGroup({ group, profile, preset, children }: QuestionGroupProps) {
  return (
    <fieldset>
      <legend>{group.legend}</legend>
      {group.names.map((name) => (
        <Question
          key={name}
          name={name}
          answer={answerText(profile, name)}
          preset={answerText(preset, name)}
          edition={profile.edition}
        />
      ))}
      {children}
    </fieldset>
  );
}

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
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) =>
    setProfile(withWeight(getProfile(), aim, Number(target.value)));
  return (
    <QuestionRow
      id={id}
      label={aims[aim].label}
      preset={weight === preset ? "" : String(preset)}
      note={isIdle ? "no effect: your traffic has no UDP" : undefined}
    >
      <span className="slider">
        <input
          type="range"
          id={id}
          name={weightParameter(aim)}
          min="0"
          max={MOST_WEIGHT}
          step="1"
          value={weight}
          onChange={onChange}
        />
        <output htmlFor={id}>{weight}</output>
      </span>
    </QuestionRow>
  );
});

/** The questions: with script each answer counts at once, without it they are a form. */
export const ProfileForm = memo(function ProfileForm({ profile }: { profile: Profile }) {
  const preset = asPreset(profile);
  const [isAdvanced] = useState(() => changedAnswers(profile).some((name) => advanced.includes(name)));
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
        <QuestionGroup {...{ group: cluster, profile, preset }} />
        <QuestionGroup {...{ group: { legend: "You need", names: ["encryption"] }, profile, preset }}>
          {demandIds.map((name) => (
            <CheckQuestion key={name} name={name} isAsked={profile[name] === "yes"} />
          ))}
        </QuestionGroup>
        <details className="advanced" open={isAdvanced}>
          <summary>Advanced</summary>
          <QuestionGroup {...{ group: traffic, profile, preset }} />
          <QuestionGroup {...{ group: install, profile, preset }} />
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
        </details>
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
