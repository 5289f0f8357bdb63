import { problemList, type Problem } from "@/lib/link/problem";
import { decodeWord } from "@/lib/link/words";
import { decodeView, sharedQuery } from "./view-codec";
import type { Vocabulary } from "./view-fields";
import type { ViewState } from "./view-state";

/** What an embed shows of its view. */
export const embedParts = { chart: "Chart", table: "Table" } as const;
export type EmbedPart = keyof typeof embedParts;

/** The colours of an embed; `auto` follows the reader's setting. */
export const embedThemes = { auto: "As the reader’s", light: "Light", dark: "Dark" } as const;
export type EmbedTheme = keyof typeof embedThemes;

/** A view in somebody else's page. */
export interface Embed {
  readonly view: ViewState;
  readonly show: EmbedPart;
  readonly theme: EmbedTheme;
}

const fields = {
  show: { name: "show", noun: "part" },
  theme: { name: "theme", noun: "theme" },
} as const;

/** Decodes any query string to a valid embed and the problems met: a view's link and, besides, `show` and `theme`. Never throws. */
export function decodeEmbed(
  search: string | URLSearchParams,
  vocabulary: Vocabulary,
): { readonly embed: Embed; readonly problems: readonly Problem[] } {
  const query = new URLSearchParams(search);
  const { report, problems } = problemList();
  const word = (name: keyof typeof fields, known: object, initial: string) =>
    decodeWord(fields[name], query.getAll(name), Object.keys(known), initial, report);
  const show = word("show", embedParts, "chart") as EmbedPart;
  const theme = word("theme", embedThemes, "auto") as EmbedTheme;
  query.delete("show");
  query.delete("theme");
  const decoded = decodeView(query, vocabulary);
  return { embed: { view: decoded.view, show, theme }, problems: [...problems(), ...decoded.problems] };
}

/** The address of an embed: the view's query, then what differs from a chart in the reader's colours. */
export function embedHref({ view, show, theme }: Embed): string {
  const parts = [
    sharedQuery(view),
    show === "chart" ? "" : `show=${show}`,
    theme === "auto" ? "" : `theme=${theme}`,
  ];
  return `/embed?${parts.filter(Boolean).join("&")}`;
}
