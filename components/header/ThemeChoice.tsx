"use client";
import { useSyncExternalStore } from "react";
import { chooseTheme, chosenTheme, themes, watchTheme, type Theme } from "./theme";

const ids = Object.keys(themes) as Theme[];

/** Chooses between the system's theme, light and dark; kept over pages and reloads. */
export function ThemeChoice() {
  const theme = useSyncExternalStore(watchTheme, chosenTheme, () => "system");
  return (
    <fieldset className="theme-choice">
      <legend>Theme</legend>
      {ids.map((id) => (
        <label key={id}>
          <input
            type="radio"
            name="theme"
            value={id}
            checked={theme === id}
            onChange={() => chooseTheme(id)}
          />
          {themes[id]}
        </label>
      ))}
    </fieldset>
  );
}
