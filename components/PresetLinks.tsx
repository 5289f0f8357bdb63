"use client";
import { presets, presetView } from "@/lib/view/presets";
import { encodeView } from "@/lib/view/view-codec";
import type { Vocabulary } from "@/lib/view/view-fields";
import { useView, ViewLink } from "./view-context";

/** Common questions, a click each. */
export function PresetLinks({ vocabulary }: { vocabulary: Vocabulary }) {
  const { view } = useView();
  const current = encodeView(view);
  return (
    <nav className="presets" aria-label="Common questions">
      <ul>
        {presets.map((preset) => {
          const to = presetView(preset, vocabulary);
          return (
            <li key={preset.id}>
              <ViewLink to={to} current={encodeView(to) === current}>
                {preset.label}
              </ViewLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
