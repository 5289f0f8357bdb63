"use client";
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ComponentType } from "react";
import type { Catalogue } from "@/lib/dataset/catalogue";
import { ownDataset } from "@/lib/own/dataset/own-dataset";
import { ownHref, type OwnPageName } from "@/lib/own/own-address";
import { ownPages } from "@/lib/own/own-pages.mjs";
import { LONGEST_LINK, type OwnState } from "@/lib/own/own-state";
import { useOwnResults } from "../use-own-results";
import { LeftOutList } from "./LeftOutList";
import type { OwnView } from "./own-view";
import { useCarriedLinks } from "./use-carried-links";

/** Each page is fetched when it is asked for. */
const views: Record<OwnPageName, ComponentType<OwnView>> = {
  explore: lazy(() => import("./OwnExplorer")),
  variants: lazy(() => import("./OwnVariants")),
  compare: lazy(() => import("./OwnComparison")),
  questions: lazy(() => import("./OwnQuestions")),
  findings: lazy(() => import("./OwnFindings")),
  recommend: lazy(() => import("./OwnRecommendation")),
};

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

/** In place of the page where there is nothing to show yet. */
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

function OwnNav({ page }: { page: OwnPageName }) {
  return (
    <nav className="own-pages" aria-label="Your own results">
      {Object.entries(ownPages).map(([path, label]) => (
        <a key={path} href={ownHref(path)} aria-current={path === page ? "page" : undefined}>
          {label}
        </a>
      ))}
      <a href="/import">Add or change your results</a>
    </nav>
  );
}

interface OwnPageProps {
  readonly page: OwnPageName;
  /** The variant, question or finding that the page is about. */
  readonly id?: string;
  /** The query string as the server read it. */
  readonly search: string;
  /** The published datasets, which links of the page lead to. */
  readonly catalogue: Catalogue;
}

/** A page on the reader's own results, made in this browser from its store or from the fragment of the link. */
export function OwnPage({ page, id, search, catalogue }: OwnPageProps) {
  const { state, notice, isLoaded } = useOwnResults();
  const own = useMemo(() => ownDataset(state), [state]);
  const carried = useFragment(state);
  const all = useRef<HTMLDivElement>(null);
  useCarriedLinks(all, carried);
  if (!isLoaded) return <Waiting text="Reading your results from this browser …" />;
  if (typeof own === "string") return <Waiting text={notice ?? own} />;
  const { dataset, leftOut } = own;
  const View = views[page];
  return (
    <div ref={all} className="own">
      <OwnNav page={page} />
      <LeftOutList leftOut={leftOut} />
      <Suspense fallback={<Waiting text="Drawing your results …" />}>
        <View
          dataset={dataset}
          catalogue={[dataset.definition, ...catalogue]}
          search={search}
          carried={carried}
          {...(id !== undefined && { id })}
        />
      </Suspense>
    </div>
  );
}
