"use client";
import { useEffect, useRef, useState, type ComponentType, type RefObject } from "react";

interface SuggestionsProps {
  readonly input: RefObject<HTMLInputElement | null>;
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/** Searches variants, metrics, questions, pages and terms. A form without script; with it, `/` leads here and answers appear while one types. */
export function SearchField() {
  const input = useRef<HTMLInputElement>(null);
  const [Suggestions, setSuggestions] = useState<ComponentType<SuggestionsProps> | null>(null);
  const load = () => void import("./Suggestions").then((module) => setSuggestions(() => module.Suggestions));
  // A reader may be in the field before this script listens.
  useEffect(() => {
    if (document.activeElement === input.current) load();
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isField(event.target))
        return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <form className="site-search" role="search" action="/search">
      <input
        ref={input}
        type="search"
        name="q"
        placeholder="Search"
        aria-label="Search the site"
        aria-keyshortcuts="/"
        autoComplete="off"
        onFocus={Suggestions ? undefined : load}
      />
      <kbd aria-hidden="true">/</kbd>
      {Suggestions && <Suggestions input={input} />}
    </form>
  );
}
