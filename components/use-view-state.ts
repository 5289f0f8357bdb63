"use client";
import { createMultiParser, useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import { decodeView, encodeFields, encodeView, LINK_VERSION, type Problem } from "@/lib/view/view-codec";
import { fields, type Vocabulary } from "@/lib/view/view-fields";
import type { ViewState } from "@/lib/view/view-state";

/** The text of a parameter as it stands in the address, repeated ones joined: the codec gives it its meaning. */
const parameterText = createMultiParser({
  parse: (values) => values.join(",") || null,
  serialize: (text: string) => [text],
});
const parameterNames = [...fields.map(({ name }) => name as string), "v", "form"];
const parameters = Object.fromEntries(parameterNames.map((name) => [name, parameterText]));

interface ViewStateControl {
  readonly view: ViewState;
  readonly problems: readonly Problem[];
  readonly setView: (next: ViewState) => void;
}

/**
 * The view in the address. Every change is a step that Back undoes. `loadedProblems` are those of the link as the server read it:
 * unknown parameters stay in the address and so in the list.
 */
export function useViewState(vocabulary: Vocabulary, loadedProblems: readonly Problem[]): ViewStateControl {
  const [texts, setTexts] = useQueryStates(parameters, { history: "push", shallow: true, scroll: false });
  const query = new URLSearchParams(
    Object.entries(texts).flatMap(([name, text]) => (text === null ? [] : [[name, text]])),
  ).toString();
  const { view, problems } = useMemo(() => decodeView(query, vocabulary), [query, vocabulary]);
  const setView = useCallback(
    (next: ViewState) =>
      void setTexts({ ...encodeFields(next), v: encodeView(next) ? LINK_VERSION : null, form: null }),
    [setTexts],
  );
  const foreign = useMemo(
    () => loadedProblems.filter(({ parameter }) => !parameterNames.includes(parameter)),
    [loadedProblems],
  );
  return { view, problems: [...problems, ...foreign], setView };
}
