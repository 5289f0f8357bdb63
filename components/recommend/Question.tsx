"use client";
import { useRef, useState, type ChangeEvent, type ReactNode } from "react";
import { answerProfile, asPreset } from "@/lib/recommend/answer-profile";
import { answerText } from "@/lib/recommend/profile-codec";
import {
  profileFields,
  type ChoiceField,
  type KernelField,
  type NumberField,
} from "@/lib/recommend/profile-fields";
import type { Profile } from "@/lib/recommend/profile";
import { useSetProfile } from "./profile-context";

interface RowProps {
  /** Of the control. */
  readonly id: string;
  readonly label: string;
  /** What the preset has, where the answer differs; empty where it does not. */
  readonly preset?: string;
  /** What is wrong with the answer; empty where nothing is. */
  readonly problem?: string;
  readonly children: ReactNode;
}

/** The id of the text that a control is described by. */
export function noteId(id: string): string {
  return `${id}-note`;
}

/** A question beside its control, and under it what is to be said of the answer. */
export function QuestionRow({ id, label, preset, problem, children }: RowProps) {
  return (
    <div className="question">
      <label htmlFor={id}>{label}</label>
      {children}
      {problem ? (
        <small id={noteId(id)} className="wrong" role="alert">
          {problem}
        </small>
      ) : (
        preset && <small id={noteId(id)}>preset: {preset}</small>
      )}
    </div>
  );
}

interface QuestionProps<F> {
  readonly field: F;
  readonly profile: Profile;
}

/** The preset's answer as it stands in a link, where the profile's differs. */
function presetText(profile: Profile, name: keyof Profile): string | undefined {
  const preset = answerText(asPreset(profile), name);
  return preset === answerText(profile, name) ? undefined : preset;
}

function ChoiceQuestion({ field, profile }: QuestionProps<ChoiceField>) {
  const setProfile = useSetProfile();
  const { name, label, options } = field;
  const id = `question-${name}`;
  const preset = presetText(profile, name);
  const onChange = ({ target }: ChangeEvent<HTMLSelectElement>) =>
    setProfile(answerProfile(profile, name, target.value).profile);
  return (
    <QuestionRow id={id} label={label} preset={preset && options[preset]}>
      <select
        id={id}
        name={name}
        value={answerText(profile, name)}
        aria-describedby={preset && noteId(id)}
        onChange={onChange}
      >
        {Object.entries(options).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </QuestionRow>
  );
}

/** What stands in a field, and the answer that counted when it was typed. */
interface Draft {
  readonly typed: string;
  readonly answer: string;
}

/**
 * A question answered by typing. What is typed counts as soon as it is an answer; until then what is wrong stands beside it, and leaving
 * the field brings back the answer that counts. A run of typing is one step back.
 */
function TextQuestion({ field, profile }: QuestionProps<NumberField | KernelField>) {
  const setProfile = useSetProfile();
  const { name, label } = field;
  const [kept, setDraft] = useState<Draft | null>(null);
  const isTyping = useRef(false);
  const id = `question-${name}`;
  const answer = answerText(profile, name);
  const draft = kept?.answer === answer ? kept : null;
  const problem = draft ? wrongWith(profile, name, draft.typed) : undefined;
  const preset = presetText(profile, name);
  const onChange = ({ target: { value: typed } }: ChangeEvent<HTMLInputElement>) => {
    const isWrong = wrongWith(profile, name, typed) !== undefined;
    const next = isWrong ? profile : answerProfile(profile, name, typed).profile;
    setDraft({ typed, answer: answerText(next, name) });
    if (answerText(next, name) === answer) return;
    setProfile(next, isTyping.current);
    isTyping.current = true;
  };
  const onBlur = () => {
    setDraft(null);
    isTyping.current = false;
  };
  return (
    <QuestionRow
      id={id}
      label={field.kind === "number" && field.unit ? `${label}, ${field.unit}` : label}
      preset={preset}
      problem={problem}
    >
      <input
        id={id}
        name={name}
        inputMode="decimal"
        autoComplete="off"
        value={draft ? draft.typed : answer}
        aria-invalid={problem !== undefined}
        aria-describedby={(problem ?? preset) && noteId(id)}
        onChange={onChange}
        onBlur={onBlur}
      />
    </QuestionRow>
  );
}

/** What is wrong with a text as an answer; undefined where nothing is. */
function wrongWith(profile: Profile, name: keyof Profile, text: string): string | undefined {
  if (text.trim() === "") return "An answer is wanted here.";
  return answerProfile(profile, name, text).problems[0]?.message.replace(/ Shown with .*$/, "");
}

/** One question with its answer, and the preset's where it differs. */
export function Question({ name, profile }: { name: keyof Profile; profile: Profile }) {
  const field = profileFields.find((candidate) => candidate.name === name);
  if (!field || field.kind === "weights") return null;
  return field.kind === "choice" ? (
    <ChoiceQuestion field={field} profile={profile} />
  ) : (
    <TextQuestion field={field} profile={profile} />
  );
}
