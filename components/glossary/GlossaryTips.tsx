"use client";
import { useEffect } from "react";

const SELECTOR = "a.term";

/** The term that an event is about; null for any other. */
function termOf({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(SELECTOR) : null;
}

/** Explains terms where they occur: on hover, focus and tap. What explains them is loaded at the first. */
export function GlossaryTips() {
  useEffect(() => {
    const show = (event: Event) => {
      const term = termOf(event);
      if (!term) return;
      // A tap explains; the link in the tip leads to the glossary.
      if (event instanceof PointerEvent && event.type === "click" && event.pointerType === "touch")
        event.preventDefault();
      void import("./tip").then(({ showTip }) => showTip(term));
    };
    const events = ["pointerover", "focusin", "click"] as const;
    for (const type of events) document.addEventListener(type, show);
    return () => {
      for (const type of events) document.removeEventListener(type, show);
    };
  }, []);
  return null;
}
