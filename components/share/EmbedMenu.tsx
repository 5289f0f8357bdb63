import { lazy, Suspense } from "react";
import { embedHref } from "@/lib/view/link/embed-codec";
import type { ViewState } from "@/lib/view/link/view-state";
import type { Say } from "./say";

const EmbedBuilder = lazy(() => import("./EmbedBuilder"));

interface EmbedMenuProps {
  readonly view: ViewState;
  readonly heading: string;
  readonly isOpen: boolean;
  readonly say: Say;
}

/** The embed of the view; the builder comes when the menu is opened. */
export function EmbedMenu({ view, heading, isOpen, say }: EmbedMenuProps) {
  const plain = <a href={embedHref({ view, show: "chart", theme: "auto" })}>The view alone, for a frame</a>;
  if (!isOpen) return plain;
  return (
    <Suspense fallback={plain}>
      <EmbedBuilder view={view} heading={heading} say={say} />
    </Suspense>
  );
}
