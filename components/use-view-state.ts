"use client";
import { createMultiParser, useQueryStates } from "nuqs";
import { useLayoutEffect, useMemo, useRef } from "react";
import { LINK_VERSION } from "@/lib/link/link";
import type { Problem } from "@/lib/link/problem";
import { decodeView, encodeFields, encodeView } from "@/lib/view/view-codec";
import { fields, type Vocabulary } from "@/lib/view/view-fields";
import type { ViewState } from "@/lib/view/view-state";
import type { ViewControl } from "./view-context";

/** The text of a parameter as it stands in the address, repeated ones joined: the codec gives it its meaning. */
const parameterText = createMultiParser({
  parse: (values) => values.join(",") || null,
  serialize: (text: string) => [text],
});
const parameterNames = [...fields.map(({ name }) => name as string), "v", "form"];
const parameters = Object.fromEntries(parameterNames.map((name) => [name, parameterText]));

interface ViewInAddress {
  readonly view: ViewState;
  readonly problems: readonly Problem[];
  readonly control: ViewControl;
}

/**
 * The view in the address. Every change is a step that Back undoes. `loadedProblems` are those of the link as the server read it:
 * unknown parameters stay in the address and so in the list.
 */
export function useViewState(vocabulary: Vocabulary, loadedProblems: readonly Problem[]): ViewInAddress {
  const [texts, setTexts] = useQueryStates(parameters, { history: "push", shallow: true, scroll: false });
  const query = new URLSearchParams(
    Object.entries(texts).flatMap(([name, text]) => (text === null ? [] : [[name, text]])),
  ).toString();
  const { view, problems } = useMemo(() => {
    const foreign = loadedProblems.filter(
      ({ parameter }) => parameter !== "" && !parameterNames.includes(parameter),
    );
    const decoded = decodeView(query, vocabulary);
    return { view: decoded.view, problems: [...decoded.problems, ...foreign] };
  }, [query, vocabulary, loadedProblems]);
  const latest = useRef(view);
  useLayoutEffect(() => {
    latest.current = view;
  }, [view]);
  const control = useMemo<ViewControl>(
    () => ({
      getView: () => latest.current,
      setView: (next) =>
        void setTexts({ ...encodeFields(next), v: encodeView(next) ? LINK_VERSION : null, form: null }),
    }),
    [setTexts],
  );
  return { view, problems, control };
}
