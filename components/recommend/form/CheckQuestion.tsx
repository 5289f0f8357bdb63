"use client";
import { memo, type ChangeEvent } from "react";
import { answerProfile } from "@/lib/recommend/profile/answer-profile";
import type { DemandId } from "@/lib/recommend/profile/profile";
import { profileFields } from "@/lib/recommend/profile/profile-fields";
import { useProfileControl } from "./profile-context";

/** A demand that is made or not. */
export const CheckQuestion = memo(function CheckQuestion({
  name,
  isAsked,
}: {
  name: DemandId;
  isAsked: boolean;
}) {
  const { getProfile, setProfile } = useProfileControl();
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) =>
    setProfile(answerProfile(getProfile(), name, target.checked ? "yes" : "no").profile);
  return (
    <label className="check">
      <input type="checkbox" name={name} value="yes" checked={isAsked} onChange={onChange} />
      {profileFields.find((field) => field.name === name)?.label}
    </label>
  );
});
