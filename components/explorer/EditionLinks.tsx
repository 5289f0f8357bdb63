import { Fragment, memo, type SyntheticEvent } from "react";
import type { Catalogue } from "@/lib/dataset/catalogue";
import type { Definition } from "@/lib/dataset/definition";

interface EditionLinksProps {
  readonly edition: Definition;
  readonly catalogue: Catalogue;
  /** The address of the same question to another dataset, as the page is when it is asked for. */
  readonly hrefIn: (edition: Definition) => string;
  /** Whether the page changes after it has loaded, so that addresses are updated when a reader reaches for them. */
  readonly live?: boolean;
}

/** The editions, the one shown marked. Each is a page of its own: its link is followed as any other, with script and without. */
export const EditionLinks = memo(function EditionLinks({
  edition,
  catalogue,
  hrefIn,
  live = false,
}: EditionLinksProps) {
  const refreshed = (of: Definition) => {
    const refresh = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
      currentTarget.href = hrefIn(of);
    };
    return live ? { onPointerDown: refresh, onFocus: refresh } : {};
  };
  return (
    <nav className="editions" aria-label="Editions">
      Edition{" "}
      {catalogue.map((of, index) => (
        <Fragment key={of.id}>
          {index > 0 && " · "}
          <a href={hrefIn(of)} aria-current={of.id === edition.id ? "true" : undefined} {...refreshed(of)}>
            {of.name}
          </a>
        </Fragment>
      ))}
      , <a href="/history">side by side</a>
    </nav>
  );
});
