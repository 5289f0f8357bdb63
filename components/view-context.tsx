"use client";
import { createContext, useContext, type MouseEvent, type ReactNode } from "react";
import { viewHref } from "@/lib/view/view-codec";
import type { ViewState } from "@/lib/view/view-state";

/** The view of the page and the one way to change it. */
export interface ViewControl {
  readonly view: ViewState;
  readonly setView: (next: ViewState) => void;
}

const ViewContext = createContext<ViewControl | null>(null);
export const ViewProvider = ViewContext.Provider;

/** The page's view control; throws outside an explorer. */
export function useView(): ViewControl {
  const control = useContext(ViewContext);
  if (!control) throw new Error("useView needs a ViewProvider above it");
  return control;
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

interface ViewLinkProps {
  readonly to: ViewState;
  readonly className?: string;
  readonly label?: string;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A link to another view of this page: an address without script, a change of the view with it. */
export function ViewLink({ to, className, label, current, children }: ViewLinkProps) {
  const { setView } = useView();
  const onClick = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    setView(to);
  };
  return (
    <a
      href={viewHref(to)}
      className={className}
      aria-label={label}
      aria-current={current ? "true" : undefined}
      onClick={onClick}
    >
      {children}
    </a>
  );
}
