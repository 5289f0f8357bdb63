"use client";
import { createMultiParser, useQueryStates } from "nuqs";
import { useCallback } from "react";
import { LINK_VERSION } from "@/lib/link/link";
import type { Problem } from "@/lib/link/problem";

/** The text of a parameter as it stands in the address, repeated ones joined: the codec gives it its meaning. */
const parameterText = createMultiParser({
  parse: (values) => values.join(",") || null,
  serialize: (text: string) => [text],
});

/** The names that a page's link may use. */
export function linkParameters(names: readonly string[]) {
  return Object.fromEntries([...names, "v", "form"].map((name) => [name, parameterText]));
}

/** A page's link as text. `write` stays the same as long as the page stands. */
interface LinkParameters {
  /** The query string, of the known parameters only. */
  readonly query: string;
  /** Writes the fields' texts, null for those at their default. A change is a step that Back undoes, unless it replaces the last. */
  readonly write: (texts: Readonly<Record<string, string | null>>, replace?: boolean) => void;
}

/** Reads and writes a page's link. `parameters` is of `linkParameters`, the same object on every call. */
export function useLinkParameters(parameters: ReturnType<typeof linkParameters>): LinkParameters {
  const [texts, setTexts] = useQueryStates(parameters, { history: "push", shallow: true, scroll: false });
  const query = new URLSearchParams(
    Object.entries(texts).flatMap(([name, text]) => (text === null ? [] : [[name, text]])),
  ).toString();
  const write = useCallback<LinkParameters["write"]>(
    (next, replace = false) => {
      const v = Object.values(next).some((text) => text !== null) ? LINK_VERSION : null;
      void setTexts({ ...next, v, form: null }, { history: replace ? "replace" : "push" });
    },
    [setTexts],
  );
  return { query, write };
}

/** Of a link's problems as the server read it, those of unknown parameters: these stay in the address, where the page does not read them. */
export function foreignProblems(
  loaded: readonly Problem[],
  known: ReturnType<typeof linkParameters>,
): readonly Problem[] {
  return loaded.filter(({ parameter }) => parameter !== "" && !Object.hasOwn(known, parameter));
}
