"use client";
import { useEffect, useState, useSyncExternalStore, type RefObject } from "react";
import type { ApiSearch, FoundEntry } from "@/lib/search/api-search";

const LIST = "search-list";
const optionId = (at: number) => `${LIST}-${at}`;

/** The answers to what is typed, the latest question's alone. */
function useAnswers(query: string): ApiSearch | null {
  const [answers, setAnswers] = useState<ApiSearch | null>(null);
  useEffect(() => {
    if (query === "") return;
    const asked = new AbortController();
    fetch(`/api/search?q=${encodeURIComponent(query)}`, { signal: asked.signal })
      .then((response) => response.json() as Promise<ApiSearch>)
      .then(setAnswers)
      .catch(() => {
        // Offline, or a newer question: the form still leads to the page of results.
      });
    return () => asked.abort();
  }, [query]);
  return query === "" ? null : answers;
}

/** What is typed into a field, and whether the field has the focus. */
function useTyped(input: RefObject<HTMLInputElement | null>) {
  const [isOpen, setOpen] = useState(true);
  // A store, so that a letter typed between render and listening counts too.
  const watch = (changed: () => void) => {
    const field = input.current;
    field?.addEventListener("input", changed);
    return () => field?.removeEventListener("input", changed);
  };
  const query = useSyncExternalStore(watch, () => input.current?.value.trim() ?? "");
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    const onReach = () => setOpen(true);
    const onBlur = () => setOpen(false);
    field.addEventListener("input", onReach);
    field.addEventListener("focus", onReach);
    field.addEventListener("blur", onBlur);
    return () => {
      field.removeEventListener("input", onReach);
      field.removeEventListener("focus", onReach);
      field.removeEventListener("blur", onBlur);
    };
  }, [input]);
  return { query, isOpen, setOpen };
}

interface Keys {
  readonly found: readonly FoundEntry[];
  readonly isShown: boolean;
  readonly close: () => void;
}

/** Moves through the answers by arrow keys; Enter follows the marked one, Escape closes the list. The mark's place, -1 for none. */
function useMark(input: RefObject<HTMLInputElement | null>, { found, isShown, close }: Keys): number {
  const [marked, setMarked] = useState<{ of: readonly FoundEntry[]; at: number }>({ of: found, at: -1 });
  const at = isShown && marked.of === found ? marked.at : -1;
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    const onKey = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!isShown) return;
      if (step) setMarked({ of: found, at: (at + step + found.length + 1) % (found.length + 1) });
      else if (event.key === "Escape") close();
      else if (event.key === "Enter" && found[at]) window.location.assign(found[at].href);
      else return;
      event.preventDefault();
    };
    field.addEventListener("keydown", onKey);
    return () => field.removeEventListener("keydown", onKey);
  }, [input, found, isShown, close, at]);
  return at === found.length ? -1 : at;
}

function useCombobox(input: RefObject<HTMLInputElement | null>, isShown: boolean, at: number): void {
  useEffect(() => {
    const field = input.current;
    field?.setAttribute("role", "combobox");
    field?.setAttribute("aria-controls", LIST);
    field?.setAttribute("aria-expanded", String(isShown));
    if (isShown && at >= 0) field?.setAttribute("aria-activedescendant", optionId(at));
    else field?.removeAttribute("aria-activedescendant");
  }, [input, isShown, at]);
}

const none: readonly FoundEntry[] = [];

/** The list below the search field, which keeps the focus. */
export function Suggestions({ input }: { input: RefObject<HTMLInputElement | null> }) {
  const { query, isOpen, setOpen } = useTyped(input);
  const answers = useAnswers(query);
  const found = answers?.found ?? none;
  const isShown = isOpen && answers !== null;
  const at = useMark(input, { found, isShown, close: () => setOpen(false) });
  useCombobox(input, isShown, at);
  return (
    <div className="suggestions" hidden={!isShown}>
      <ul id={LIST} role="listbox" aria-label="Suggestions">
        {found.map(({ label, href, about }, index) => (
          <li key={href} id={optionId(index)} role="option" aria-selected={index === at}>
            {/* The field keeps the focus until the click, so that the list is still there. */}
            <a href={href} tabIndex={-1} onMouseDown={(event) => event.preventDefault()}>
              {label} <span>{about}</span>
            </a>
          </li>
        ))}
      </ul>
      <p role="status">{answers?.text}</p>
    </div>
  );
}
