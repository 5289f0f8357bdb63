"use client";
import { memo, useMemo } from "react";
import { presets, presetView } from "@/lib/view/link/presets";
import { encodeView } from "@/lib/view/link/view-codec";
import type { Vocabulary } from "@/lib/view/link/view-fields";
import { useView, ViewLink } from "./view-context";

/** Common questions, a click each. */
export const PresetLinks = memo(function PresetLinks({ vocabulary }: { vocabulary: Vocabulary }) {
  const view = useView();
  const current = encodeView(view);
  const questions = useMemo(
    () =>
      presets.map((preset) => {
        const to = presetView(preset, vocabulary);
        return { ...preset, to, link: encodeView(to) };
      }),
    [vocabulary],
  );
  return (
    <nav className="presets" aria-label="Common questions">
      <ul>
        {questions.map(({ id, label, to, link }) => (
          <li key={id}>
            <ViewLink to={to} current={link === current}>
              {label}
            </ViewLink>
          </li>
        ))}
      </ul>
    </nav>
  );
});
