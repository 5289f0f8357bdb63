"use client";
import { createContext, memo, useContext, type MouseEvent, type ReactNode } from "react";
import { viewHref } from "@/lib/view/link/view-codec";
import type { ViewState } from "@/lib/view/link/view-state";
import { lateAddress } from "@/components/page/late-address";
import { isPlainClick } from "@/components/page/plain-click";

/** Reads and changes the view of the page; the same object for the life of the page, so that a component that only acts is not rendered on every change. */
export interface ViewControl {
  readonly getView: () => ViewState;
  readonly setView: (next: ViewState) => void;
  /** The fragment of a link that carries the dataset, empty where it is too large for one; null where the server has the dataset and so pages, pictures and an API of it. */
  readonly carried: string | null;
}

const ViewContext = createContext<ViewState | null>(null);
const ControlContext = createContext<ViewControl | null>(null);

interface ViewProviderProps {
  readonly view: ViewState;
  readonly control: ViewControl;
  readonly children: ReactNode;
}

/** Gives a page its view. */
export function ViewProvider({ view, control, children }: ViewProviderProps) {
  return (
    <ControlContext value={control}>
      <ViewContext value={view}>{children}</ViewContext>
    </ControlContext>
  );
}

/** The view as it is now; its user is drawn anew with every change. Throws outside a `ViewProvider`. */
export function useView(): ViewState {
  const view = useContext(ViewContext);
  if (!view) throw new Error("useView needs a ViewProvider above it");
  return view;
}

/** The control of the view. Throws outside a `ViewProvider`. */
export function useViewControl(): ViewControl {
  const control = useContext(ControlContext);
  if (!control) throw new Error("useViewControl needs a ViewProvider above it");
  return control;
}

interface ViewLinkProps {
  /** The view that the link opens, or how it follows from the current view when the link is used. */
  readonly to: ViewState | ((view: ViewState) => ViewState);
  readonly className?: string;
  readonly label?: string;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A link to another view of this page: an address without script, a change of the view with it. */
export const ViewLink = memo(function ViewLink({ to, className, label, current, children }: ViewLinkProps) {
  const { getView, setView } = useViewControl();
  const target = () => (typeof to === "function" ? to(getView()) : to);
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    setView(target());
  };
  return (
    <a
      {...lateAddress(() => viewHref(target()))}
      className={className}
      aria-label={label}
      aria-current={current ? "true" : undefined}
      onClick={onClick}
    >
      {children}
    </a>
  );
});
