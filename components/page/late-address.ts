import type { SyntheticEvent } from "react";

/** What a link whose address follows from the page's state is given. */
interface LateAddress {
  readonly href: string | undefined;
  readonly ref: (link: HTMLAnchorElement | null) => void;
  readonly suppressHydrationWarning: true;
  readonly onPointerEnter: (event: SyntheticEvent<HTMLAnchorElement>) => void;
  readonly onPointerDown: (event: SyntheticEvent<HTMLAnchorElement>) => void;
  readonly onFocus: (event: SyntheticEvent<HTMLAnchorElement>) => void;
}

/**
 * The address of a link that changes with the page. The server writes it. In the browser it is written where a link is new, and brought up to
 * date when the reader reaches for the link, by pointer or keyboard: to write some thirty of them as the page starts, and at each change of it,
 * would keep the reader waiting.
 */
export function lateAddress(address: () => string): LateAddress {
  const refresh = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    currentTarget.href = address();
  };
  return {
    href: typeof window === "undefined" ? address() : undefined,
    ref: (link) => {
      if (link && !link.hasAttribute("href")) link.href = address();
    },
    suppressHydrationWarning: true,
    onPointerEnter: refresh,
    onPointerDown: refresh,
    onFocus: refresh,
  };
}
