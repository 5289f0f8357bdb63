"use client";
import { isDark } from "@/components/header/theme";
import { EXPLORER } from "@/lib/view/link/explorer-address";
import { memo, useCallback, useState, useSyncExternalStore } from "react";
import { pictureHref } from "@/lib/picture/page/picture-address";
import type { ViewResult } from "@/lib/view/select/view-result";
import { versionedQuery } from "@/lib/view/link/view-codec";
import type { ViewState } from "@/lib/view/link/view-state";
import { useViewControl } from "@/components/explorer/view-context";
import { copyText } from "@/components/page/copy-text";
import { EmbedMenu } from "./EmbedMenu";
import { Menu } from "./Menu";
import { PictureLinks } from "./PictureLinks";
import type { Say } from "./say";
import { TableMenu } from "./TableMenu";
import { copyPicture, linkOf, shareLink } from "./take-out";

const neverChanges = () => () => undefined;

/** Whether the browser has a share sheet; no where the page is made. */
function useShareSheet(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => "share" in navigator,
    () => false,
  );
}

function readersPicture(): string {
  return isDark() ? "dark@2x.png" : "light@2x.png";
}

const PictureMenu = memo(function PictureMenu({ view, say }: { view: ViewState; say: Say }) {
  const query = versionedQuery(view);
  return (
    <>
      <button type="button" onClick={() => say(copyPicture(pictureHref(EXPLORER, readersPicture(), query)))}>
        Copy as image
      </button>
      <PictureLinks page={EXPLORER} query={query} name={`cni-${view.edition.id}-${view.metric}`} />
    </>
  );
});

const ApiMenu = memo(function ApiMenu({ view, say }: { view: ViewState; say: Say }) {
  const query = versionedQuery(view);
  const path = `/api/results?${query}`;
  const curl = () => `curl '${location.origin}${path}'`;
  return (
    <>
      <a href={path}>JSON in SI units</a>
      <a href={`/api/results.csv?${query}`}>CSV in SI units</a>
      <button type="button" onClick={() => say(copyText(curl(), "Call"))}>
        Copy as curl
      </button>
      <a href="/api/openapi.json">OpenAPI</a>
    </>
  );
});

/** All ways to take a view along: its link, its table, its picture, an embed of it, the API's call for it. */
export const ShareMenu = memo(function ShareMenu({
  result,
  heading,
}: {
  result: ViewResult;
  heading: string;
}) {
  const [said, setSaid] = useState("");
  const hasShareSheet = useShareSheet();
  const { view } = result;
  const { carried } = useViewControl();
  const say = useCallback<Say>(
    (doing) => void doing.then(setSaid, (error: unknown) => setSaid(`That did not work: ${String(error)}`)),
    [],
  );
  return (
    <section className="exports share" aria-labelledby="share-heading">
      <h2 id="share-heading" className="visually-hidden">
        Share and export
      </h2>
      <button type="button" onClick={() => say(copyText(linkOf(view, carried), "Link"))}>
        Copy link
      </button>
      {hasShareSheet && (
        <button type="button" onClick={() => say(shareLink(linkOf(view, carried), heading))}>
          Share…
        </button>
      )}
      <Menu label="Table" shown={result}>
        {(shown) => <TableMenu result={shown} say={say} />}
      </Menu>
      {carried === null && (
        <>
          <Menu label="Picture" shown={view}>
            {(shown) => <PictureMenu view={shown} say={say} />}
          </Menu>
          <Menu label="Embed" shown={view}>
            {(shown, isOpen) => <EmbedMenu view={shown} heading={heading} isOpen={isOpen} say={say} />}
          </Menu>
          <Menu label="API" shown={view}>
            {(shown) => <ApiMenu view={shown} say={say} />}
          </Menu>
        </>
      )}
      <span role="status">{said}</span>
    </section>
  );
});
