"use client";
import { useEffect, useMemo, useState } from "react";
import { Explorer } from "@/components/explorer/Explorer";
import type { Catalogue } from "@/lib/dataset/catalogue";
import { ownDataset, type LeftOut } from "@/lib/own/dataset/own-dataset";
import { LONGEST_LINK, type OwnState } from "@/lib/own/own-state";
import { useOwnResults } from "./use-own-results";

/** The fragment that carries results to another browser; empty where they are too large for a link, and until it is made. */
function useFragment(state: OwnState): string {
  const [fragment, setFragment] = useState("");
  useEffect(() => {
    void import("@/lib/own/own-link").then(({ encodeOwn }) => {
      const made = encodeOwn(state);
      setFragment(made.length > LONGEST_LINK ? "" : made);
    });
  }, [state]);
  return fragment;
}

/** In place of the explorer where there is nothing to show yet. */
function Waiting({ text }: { text: string }) {
  return (
    <main id="content" className="page">
      <h1>Your own results</h1>
      <p role="status">{text}</p>
      <p>
        <a href="/import">Add or change your results</a>
      </p>
    </main>
  );
}

function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  return (
    <aside className="problem" aria-label="Results that are not shown">
      <ul className="plain-list">
        {leftOut.map(({ name, reason }) => (
          <li key={`${name} ${reason}`}>
            {name} is not shown. {reason}
          </li>
        ))}
      </ul>
    </aside>
  );
}

interface OwnExplorerProps {
  /** The query string as the server read it. */
  readonly search: string;
  /** The published datasets, which a link of the page leads to. */
  readonly catalogue: Catalogue;
}

/** The explorer on the reader's own results, made in this browser from its store or from the fragment of the link. */
export function OwnExplorer({ search, catalogue }: OwnExplorerProps) {
  const { state, notice, isLoaded } = useOwnResults();
  const own = useMemo(() => ownDataset(state), [state]);
  const carried = useFragment(state);
  if (!isLoaded) return <Waiting text="Reading your results from this browser …" />;
  if (typeof own === "string") return <Waiting text={notice ?? own} />;
  const { dataset, leftOut } = own;
  return (
    <>
      <LeftOutList leftOut={leftOut} />
      <Explorer
        search={search}
        cut={dataset}
        catalogue={[dataset.definition, ...catalogue]}
        problems={[]}
        carried={carried}
      />
    </>
  );
}
