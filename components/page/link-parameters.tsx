"use client";
import { createMultiParser, useQueryStates } from "nuqs";
import { NuqsAdapter } from "nuqs/adapters/react";
import {
  createContext,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  type ReactNode,
} from "react";
import type { Problem } from "@/lib/link/problem";

/** The text of a parameter as written in the address, repeated ones joined: the codec gives it its meaning. */
const parameterText = createMultiParser({
  parse: (values) => values.join(",") || null,
  serialize: (text: string) => [text],
});

/** The names that a page's link may use. */
export function linkParameters(names: readonly string[]) {
  return Object.fromEntries([...names, "v", "form"].map((name) => [name, parameterText]));
}

/** A page's link as text. `write` stays the same for the life of the page. */
interface LinkParameters {
  /** The query string, of the known parameters only. */
  readonly query: string;
  /** Writes an encoded link. A change is a step that Back undoes, unless it replaces the last. */
  readonly write: (query: string, replace?: boolean) => void;
}

type Parameters = ReturnType<typeof linkParameters>;

const LinkContext = createContext<LinkParameters | null>(null);

/** An address in the order in which links are written, what the page does not know before it; a repeated parameter becomes a list. */
function inLinkOrder(address: URLSearchParams, parameters: Parameters): URLSearchParams {
  const isKnown = ([name]: readonly [string, string]) => Object.hasOwn(parameters, name);
  const ordered = new URLSearchParams([...address].filter((entry) => !isKnown(entry)));
  for (const name of Object.keys(parameters))
    if (address.has(name)) ordered.append(name, address.getAll(name).join(","));
  return ordered;
}

interface LinkProviderProps {
  /** Of `linkParameters`, the same object on every call. */
  readonly parameters: Parameters;
  /** The query string as the server read it. */
  readonly search: string;
  readonly children: ReactNode;
}

/** Gives a page its link. */
export function LinkProvider({ parameters, search, children }: LinkProviderProps) {
  const ordered = useCallback((address: URLSearchParams) => inLinkOrder(address, parameters), [parameters]);
  return (
    <NuqsAdapter serverSearch={search} processUrlSearchParams={ordered}>
      <LinkReader parameters={parameters}>{children}</LinkReader>
    </NuqsAdapter>
  );
}

/** Reads and writes the link for its children: that is drawn anew when the query changes, and not again when the address follows. */
function LinkReader({ parameters, children }: Omit<LinkProviderProps, "search">) {
  const [texts, setTexts] = useQueryStates(parameters, { history: "push", shallow: true, scroll: false });
  const query = new URLSearchParams(
    Object.entries(texts).flatMap(([name, text]) => (text === null ? [] : [[name, text]])),
  ).toString();
  const written = useRef(texts);
  useLayoutEffect(() => {
    written.current = texts;
  }, [texts]);
  const write = useCallback<LinkParameters["write"]>(
    (next, replace = false) => {
      const texts = new URLSearchParams(next);
      const wanted = Object.fromEntries(Object.keys(parameters).map((name) => [name, texts.get(name)]));
      const changed = Object.entries(wanted).filter(([name, text]) => text !== written.current[name]);
      written.current = wanted;
      void setTexts(Object.fromEntries(changed), { history: replace ? "replace" : "push" });
    },
    [setTexts, parameters],
  );
  const link = useMemo(() => ({ query, write }), [query, write]);
  return <LinkContext value={link}>{children}</LinkContext>;
}

/** The page's link. Throws outside a `LinkProvider`. */
export function useLink(): LinkParameters {
  const link = useContext(LinkContext);
  if (!link) throw new Error("useLink needs a LinkProvider above it");
  return link;
}

/** Of a link's problems as the server read it, those of unknown parameters: these stay in the address, where the page does not read them. */
export function foreignProblems(loaded: readonly Problem[], known: Parameters): readonly Problem[] {
  return loaded.filter(({ parameter }) => parameter !== "" && !Object.hasOwn(known, parameter));
}
