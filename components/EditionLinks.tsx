import { Fragment, memo, type SyntheticEvent } from "react";
import { editionIds, type EditionId } from "@/lib/dataset/editions";

interface EditionLinksProps {
  readonly edition: EditionId;
  /** The address of the same question to another edition, as the page stands when it is asked for. */
  readonly hrefIn: (edition: EditionId) => string;
  /** Whether the page changes while it stands, so that addresses are brought up to date when they are reached for. */
  readonly live?: boolean;
}

/** The editions, the one shown marked. Each is a page of its own: its link is followed as any other, with script and without. */
export const EditionLinks = memo(function EditionLinks({ edition, hrefIn, live = false }: EditionLinksProps) {
  const refreshed = (id: EditionId) => {
    const refresh = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
      currentTarget.href = hrefIn(id);
    };
    return live ? { onPointerDown: refresh, onFocus: refresh } : {};
  };
  return (
    <nav className="editions" aria-label="Editions">
      Edition{" "}
      {editionIds.map((id, index) => (
        <Fragment key={id}>
          {index > 0 && " · "}
          <a href={hrefIn(id)} aria-current={id === edition ? "true" : undefined} {...refreshed(id)}>
            {id}
          </a>
        </Fragment>
      ))}
      , <a href="/history">side by side</a>
    </nav>
  );
});
