"use client";
import { memo, useRef, useState, type ChangeEvent, type ReactNode } from "react";
import { answerProfile } from "@/lib/recommend/profile/answer-profile";
import { answerText, rangeWords, readNumber } from "@/lib/recommend/profile/profile-codec";
import {
  profileFields,
  type ChoiceField,
  type KernelField,
  type NumberField,
  type VariantField,
} from "@/lib/recommend/profile/profile-fields";
import { runnableWords } from "@/lib/recommend/profile/runnable";
import type { Definition } from "@/lib/dataset/definition";
import { cniLabel } from "@/lib/dataset/facts/dimensions";
import type { Profile } from "@/lib/recommend/profile/profile";
import { useProfileControl } from "./profile-context";

interface RowProps {
  /** Of the control. */
  readonly id: string;
  readonly label: string;
  /** What the preset has, where the answer differs; empty where it does not. */
  readonly preset?: string;
  /** What else to know of the answer. */
  readonly note?: string;
  /** What is wrong with the answer; empty where nothing is. */
  readonly problem?: string;
  readonly children: ReactNode;
}

/** The id of the text that a control is described by. */
function noteId(id: string): string {
  return `${id}-note`;
}

/** A question next to its control, with notes on the answer below. */
export function QuestionRow({ id, label, preset, note, problem, children }: RowProps) {
  const aside = note ?? (preset && `preset: ${preset}`);
  return (
    <div className="question">
      <label htmlFor={id}>{label}</label>
      {children}
      {problem ? (
        <small id={noteId(id)} className="wrong" role="alert">
          {problem}
        </small>
      ) : (
        aside && <small id={noteId(id)}>{aside}</small>
      )}
    </div>
  );
}

interface QuestionProps<F> {
  readonly field: F;
  /** As written in a link. */
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

/** What was typed, what the field shows of it, and the answer that it gave. */
interface Draft {
  readonly given: string;
  readonly typed: string;
  readonly answer: string;
}

/** What is typed, brought within the field's range from above: a number that is too large becomes the largest. */
function limited(field: NumberField | KernelField, typed: string): string {
  if (field.kind === "kernel") return typed;
  const value = readNumber(field, typed);
  return value !== null && value > field.most ? String(field.most) : typed;
}

/**
 * A question answered by typing. A number that is too large becomes the largest at once; what is no answer yet leaves the last one in
 * force, says so, and is replaced by it when the field is left. So field, link and answer agree. A run of typing is one step back.
 */
function TextQuestion({ field, answer, preset }: QuestionProps<NumberField | KernelField>) {
  const { getProfile, setProfile } = useProfileControl();
  const { name, label } = field;
  const [kept, setDraft] = useState<Draft | null>(null);
  const isTyping = useRef(false);
  const id = `question-${name}`;
  const draft = kept?.answer === answer ? kept : null;
  const problem = draft ? wrongWith(field, draft.typed, answer, getProfile()) : undefined;
  const isLimited = draft !== null && draft.typed !== draft.given;
  const isChanged = answer !== preset;
  const onChange = ({ target: { value: given } }: ChangeEvent<HTMLInputElement>) => {
    const profile = getProfile();
    const typed = limited(field, given.trim());
    const isAnswer = wrongWith(field, typed, answer, profile) === undefined;
    const next = isAnswer ? answerProfile(profile, name, typed).profile : profile;
    setDraft({ given: given.trim(), typed, answer: answerText(next, name) });
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
      note={isLimited ? `The most is ${answer}.` : undefined}
      problem={problem}
    >
      <input
        id={id}
        name={name}
        inputMode="decimal"
        autoComplete="off"
        value={draft ? draft.typed : answer}
        aria-invalid={problem !== undefined}
        aria-describedby={problem !== undefined || isChanged || isLimited ? noteId(id) : undefined}
        onChange={onChange}
        onBlur={onBlur}
      />
    </QuestionRow>
  );
}

/** What is wrong with a text as an answer, and which answer is in force; undefined where nothing is wrong. */
function wrongWith(
  field: NumberField | KernelField,
  text: string,
  answer: string,
  profile: Profile,
): string | undefined {
  if (text !== "" && answerProfile(profile, field.name, text).problems.length === 0) return undefined;
  const wanted = field.kind === "kernel" ? "a Linux release such as 5.15" : rangeWords(field);
  return `Enter ${wanted}. The answer uses ${answer}.`;
}

/** A question answered by one of the dataset's variants or CNIs, or by none. */
function VariantQuestion({
  field,
  answer,
  edition,
}: Omit<QuestionProps<VariantField>, "preset"> & { edition: Definition }) {
  const { getProfile, setProfile } = useProfileControl();
  const { name, label } = field;
  const id = `question-${name}`;
  const onChange = ({ target }: ChangeEvent<HTMLSelectElement>) =>
    setProfile(answerProfile(getProfile(), name, target.value).profile);
  return (
    <QuestionRow id={id} label={label}>
      <select id={id} name={name} value={answer} onChange={onChange}>
        <option value="">{name === "today" ? "nothing yet" : "the best match"}</option>
        {runnableWords(edition).map((word) => (
          <option key={word} value={word}>
            {edition.variantNames[word] ?? cniLabel(word)}
          </option>
        ))}
      </select>
    </QuestionRow>
  );
}

interface NamedQuestionProps {
  readonly name: keyof Profile;
  readonly answer: string;
  readonly preset: string;
  readonly edition: Definition;
}

/** One question with its answer, and the preset's where it differs; drawn anew only when either changes. */
export const Question = memo(function Question({ name, answer, preset, edition }: NamedQuestionProps) {
  const field = profileFields.find((candidate) => candidate.name === name);
  if (!field || field.kind === "weights" || field.kind === "edition") return null;
  if (field.kind === "variant") return <VariantQuestion field={field} answer={answer} edition={edition} />;
  return field.kind === "choice" ? (
    <ChoiceQuestion field={field} answer={answer} preset={preset} />
  ) : (
    <TextQuestion field={field} answer={answer} preset={preset} />
  );
});
