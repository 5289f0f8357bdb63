import { Fragment, memo } from "react";
import type { Catalogue } from "@/lib/dataset/catalogue";
import type { Definition } from "@/lib/dataset/definition";
import { lateAddress } from "@/components/page/late-address";

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
  const addressOf = (of: Definition) => (live ? lateAddress(() => hrefIn(of)) : { href: hrefIn(of) });
  return (
    <nav className="editions" aria-label="Editions">
      Edition{" "}
      {catalogue.map((of, index) => (
        <Fragment key={of.id}>
          {index > 0 && " · "}
          <a {...addressOf(of)} aria-current={of.id === edition.id ? "true" : undefined}>
            {of.name}
          </a>
        </Fragment>
      ))}
      , <a href="/history">side by side</a>
    </nav>
  );
});
