"use client";
import { Select } from "@/components/page/Select";
import { useState } from "react";
import {
  embedHref,
  embedParts,
  embedThemes,
  type EmbedPart,
  type EmbedTheme,
} from "@/lib/view/link/embed-codec";
import type { ViewState } from "@/lib/view/link/view-state";
import { copyText } from "@/components/page/copy-text";
import type { Say } from "./say";

interface EmbedBuilderProps {
  readonly view: ViewState;
  readonly heading: string;
  readonly say: Say;
}

const heights = [300, 400, 500, 600, 800] as const;

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** The HTML that puts an embed into a page. */
export function embedSnippet(address: string, title: string, height: number): string {
  return `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`;
}

/** Choices for an embed of the view, what it looks like, and the snippet that gives it. */
export default function EmbedBuilder({ view, heading, say }: EmbedBuilderProps) {
  const [show, setShow] = useState<EmbedPart>("chart");
  const [theme, setTheme] = useState<EmbedTheme>("auto");
  const [height, setHeight] = useState<number>(500);
  const href = embedHref({ view, show, theme });
  const snippet = embedSnippet(`${location.origin}${href}`, heading, height);
  return (
    <div className="embed-builder">
      <div className="exports">
        <Select
          label="Show"
          value={show}
          options={Object.entries(embedParts)}
          onChange={({ target }) => setShow(target.value as EmbedPart)}
        />
        <Select
          label="Colours"
          value={theme}
          options={Object.entries(embedThemes)}
          onChange={({ target }) => setTheme(target.value as EmbedTheme)}
        />
        <Select
          label="Height"
          value={String(height)}
          options={heights.map((pixels) => [String(pixels), `${pixels} px`])}
          onChange={({ target }) => setHeight(Number(target.value))}
        />
        <button type="button" onClick={() => say(copyText(snippet, "Snippet"))}>
          Copy snippet
        </button>
      </div>
      <textarea className="snippet" readOnly rows={3} value={snippet} aria-label="Snippet" />
      <iframe className="embed-preview" src={href} title={`Embed: ${heading}`} height={height} />
    </div>
  );
}
