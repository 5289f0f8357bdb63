/** The themes that a reader may choose; `system` follows the operating system. */
export const themes = { system: "System", light: "Light", dark: "Dark" } as const;
export type Theme = keyof typeof themes;

const KEY = "theme";

/** Runs before the first paint, so that a chosen theme never flashes. An embed has the theme that its link names. Storage may be blocked: the system's theme is then used. */
export const themeScript = `if(location.pathname!=="/embed")try{const t=localStorage.getItem("${KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;

/** The chosen theme, as the root element has it. */
export function chosenTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
}

/** Shows a theme and keeps it for the next page where storage allows. */
export function chooseTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Blocked storage: the choice holds for this page.
  }
}

/** Whether the page is shown dark, by choice or by the system. */
export function isDark(): boolean {
  const theme = chosenTheme();
  return theme === "system" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
}

/** Calls back when another theme is chosen; returns what ends that. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
