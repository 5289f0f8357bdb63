import { useEffect, type RefObject } from "react";
import { isOwnEdition } from "@/lib/own/own-address";

/**
 * Gives links between pages on the reader's own results the fragment that carries these, when the reader reaches for one: results that came in a
 * link are in no store, and the next page would not have them.
 */
export function useCarriedLinks(page: RefObject<HTMLElement | null>, carried: string): void {
  useEffect(() => {
    const carry = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!link || !page.current?.contains(link)) return;
      const { pathname, searchParams, hash } = new URL(link.href);
      const isHere = pathname.startsWith("/import");
      if (hash === "" && carried !== "" && (isHere || isOwnEdition(searchParams))) link.hash = carried;
    };
    const events = ["click", "auxclick", "contextmenu"] as const;
    events.forEach((name) => addEventListener(name, carry, { capture: true }));
    return () => events.forEach((name) => removeEventListener(name, carry, { capture: true }));
  }, [page, carried]);
}
