import { Fragment } from "react";
import { findTerms } from "@/lib/glossary/find-terms";
import { termHref } from "@/lib/glossary/term-words";

/** A text whose terms lead to their explanation: as a tip on hover, focus and tap, as a link without script. Never within a link. */
export function Glossed({ children }: { children: string }) {
  return findTerms(children).map(({ text, term }, at) =>
    term === null ? (
      <Fragment key={at}>{text}</Fragment>
    ) : (
      <a key={at} className="term" href={termHref(term)} data-term={term}>
        {text}
      </a>
    ),
  );
}
