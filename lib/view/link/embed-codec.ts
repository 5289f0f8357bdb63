import { valuesOf } from "@/lib/dataset/facts/dimensions";
import { linkCodec } from "@/lib/link/link";
import type { Problem } from "@/lib/link/problem";
import { oneWord } from "@/lib/link/words";
import { decodeView, versionedQuery } from "./view-codec";
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

const parts = linkCodec<Pick<Embed, "show" | "theme">>({
  show: oneWord({ name: "show", noun: "part" }, valuesOf(embedParts), "chart"),
  theme: oneWord({ name: "theme", noun: "theme" }, valuesOf(embedThemes), "auto"),
});

/** Decodes any query string to a valid embed and the problems met: a view's link and, besides, `show` and `theme`. Never throws. */
export function decodeEmbed(
  search: string | URLSearchParams,
  vocabulary: Vocabulary,
): { readonly embed: Embed; readonly problems: readonly Problem[] } {
  const query = [...new URLSearchParams(search)];
  const isPart = ([name]: readonly [string, string]) => name === "show" || name === "theme";
  const { state, problems } = parts.decode(new URLSearchParams(query.filter(isPart)));
  const decoded = decodeView(new URLSearchParams(query.filter((entry) => !isPart(entry))), vocabulary);
  return { embed: { view: decoded.view, ...state }, problems: [...problems, ...decoded.problems] };
}

/** The address of an embed: the view's query, then what differs from a chart in the reader's colours. */
export function embedHref(embed: Embed): string {
  return `/embed?${[versionedQuery(embed.view), parts.query(embed)].filter(Boolean).join("&")}`;
}
