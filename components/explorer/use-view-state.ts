"use client";
import { useLayoutEffect, useMemo, useRef } from "react";
import type { Problem } from "@/lib/link/problem";
import { decodeView, versionedQuery } from "@/lib/view/link/view-codec";
import { fields, type Vocabulary } from "@/lib/view/link/view-fields";
import type { ViewState } from "@/lib/view/link/view-state";
import { foreignProblems, linkParameters, useLink } from "@/components/page/link-parameters";
import type { ViewControl } from "./view-context";

/** What a link of a view may hold. */
export const viewParameters = linkParameters(fields.map(({ name }) => name));

interface ViewInAddress {
  readonly view: ViewState;
  readonly problems: readonly Problem[];
  readonly control: ViewControl;
}

/**
 * The view in the address. Every change is a step that Back undoes. `loadedProblems` are those of the link as the server read it:
 * unknown parameters stay in the address and so in the list.
 */
export function useViewState(
  vocabulary: Vocabulary,
  loadedProblems: readonly Problem[],
  carried: string | null,
): ViewInAddress {
  const { query, write } = useLink();
  const { view, problems } = useMemo(() => {
    const decoded = decodeView(query, vocabulary);
    return {
      view: decoded.view,
      problems: [...decoded.problems, ...foreignProblems(loadedProblems, viewParameters)],
    };
  }, [query, vocabulary, loadedProblems]);
  const latest = useRef(view);
  useLayoutEffect(() => {
    latest.current = view;
  }, [view]);
  const control = useMemo<ViewControl>(
    () => ({ getView: () => latest.current, setView: (next) => write(versionedQuery(next)), carried }),
    [write, carried],
  );
  return { view, problems, control };
}
