"use client";
import { memo, useRef, useState, type ChangeEvent, type ReactNode } from "react";
import { answerProfile } from "@/lib/recommend/answer-profile";
import { answerText, decodeProfile } from "@/lib/recommend/profile-codec";
import {
  profileFields,
  type ChoiceField,
  type KernelField,
  type NumberField,
} from "@/lib/recommend/profile-fields";
import type { Profile } from "@/lib/recommend/profile";
import { useProfileControl } from "./profile-context";

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
function noteId(id: string): string {
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
  /** As it stands in a link. */
  readonly answer: string;
  /** The preset's answer. */
  readonly preset: string;
}

function ChoiceQuestion({ field, answer, preset }: QuestionProps<ChoiceField>) {
  const { getProfile, setProfile } = useProfileControl();
  const { name, label, options } = field;
  const id = `question-${name}`;
  const isChanged = answer !== preset;
  const onChange = ({ target }: ChangeEvent<HTMLSelectElement>) =>
    setProfile(answerProfile(getProfile(), name, target.value).profile);
  return (
    <QuestionRow id={id} label={label} preset={isChanged ? options[preset] : undefined}>
      <select
        id={id}
        name={name}
        value={answer}
        aria-describedby={isChanged ? noteId(id) : undefined}
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
function TextQuestion({ field, answer, preset }: QuestionProps<NumberField | KernelField>) {
  const { getProfile, setProfile } = useProfileControl();
  const { name, label } = field;
  const [kept, setDraft] = useState<Draft | null>(null);
  const isTyping = useRef(false);
  const id = `question-${name}`;
  const draft = kept?.answer === answer ? kept : null;
  const problem = draft ? wrongWith(name, draft.typed) : undefined;
  const isChanged = answer !== preset;
  const onChange = ({ target: { value: typed } }: ChangeEvent<HTMLInputElement>) => {
    const profile = getProfile();
    const next = wrongWith(name, typed) === undefined ? answerProfile(profile, name, typed).profile : profile;
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
      preset={isChanged ? preset : undefined}
      problem={problem}
    >
      <input
        id={id}
        name={name}
        inputMode="decimal"
        autoComplete="off"
        value={draft ? draft.typed : answer}
        aria-invalid={problem !== undefined}
        aria-describedby={problem !== undefined || isChanged ? noteId(id) : undefined}
        onChange={onChange}
        onBlur={onBlur}
      />
    </QuestionRow>
  );
}

/** What is wrong with a text as an answer; undefined where nothing is. */
function wrongWith(name: keyof Profile, text: string): string | undefined {
  if (text.trim() === "") return "An answer is wanted here.";
  const query = new URLSearchParams({ [name]: text });
  return decodeProfile(query).problems[0]?.message.replace(/ Shown with .*$/, "");
}

interface NamedQuestionProps {
  readonly name: keyof Profile;
  readonly answer: string;
  readonly preset: string;
}

/** One question with its answer, and the preset's where it differs; drawn anew only when either changes. */
export const Question = memo(function Question({ name, answer, preset }: NamedQuestionProps) {
  const field = profileFields.find((candidate) => candidate.name === name);
  if (!field || field.kind === "weights") return null;
  return field.kind === "choice" ? (
    <ChoiceQuestion field={field} answer={answer} preset={preset} />
  ) : (
    <TextQuestion field={field} answer={answer} preset={preset} />
  );
});
