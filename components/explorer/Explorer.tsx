"use client";
import { useCallback, useMemo, useRef, type ReactNode } from "react";
import type { Catalogue } from "@/lib/dataset/catalogue";
import type { Definition } from "@/lib/dataset/definition";
import type { Dataset } from "@/lib/dataset/dataset";
import { holdsView } from "@/lib/view/select/dataset-slice";
import { describeView } from "@/lib/view/describe/describe-view";
import { selectDrawn } from "@/lib/view/select/select-drawn";
import type { Problem } from "@/lib/link/problem";
import { viewHref } from "@/lib/view/link/view-codec";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { viewFinding } from "@/lib/view/describe/view-finding";
import type { ViewResult } from "@/lib/view/select/view-result";
import { inEdition } from "@/lib/view/link/view-transitions";
import { viewNotices } from "@/lib/view/describe/view-notices";
import { ActiveFilters } from "./ActiveFilters";
import { ChartArea } from "@/components/chart/ChartArea";
import { ChartTabs } from "@/components/chart/ChartTabs";
import { DatasetTrouble } from "@/components/page/DatasetTrouble";
import { EditionLinks } from "./EditionLinks";
import { FilterRail } from "./FilterRail";
import { Later } from "@/components/page/Later";
import { LinkProvider } from "@/components/page/link-parameters";
import { Notices } from "./Notices";
import { PresetLinks } from "./PresetLinks";
import { Problems } from "@/components/page/Problems";
import { ResultTable } from "@/components/table/ResultTable";
import { Toolbar } from "./Toolbar";
import { useEarlyChanges } from "./use-early-changes";
import { useMarkReady } from "@/components/page/use-mark-ready";
import { useShown } from "./use-shown";
import { ShareMenu } from "@/components/share/ShareMenu";
import { useViewState, viewParameters } from "./use-view-state";
import { ViewProvider } from "./view-context";

interface ExplorerProps {
  /** The query string as the server read it. */
  readonly search: string;
  /** The readings that the first view needs. */
  readonly cut: Dataset;
  /** Every dataset that a link can name. */
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
  /** As `ViewControl` has it: null unless the dataset is the reader's own. `cut` is then the whole of it. */
  readonly carried?: string | null;
  /** Pictures of what is shown, where no server has the dataset. */
  readonly pictures?: (result: ViewResult) => ReactNode;
}

/** The explorer page: filters next to the answer. Everything shown is made from one view and one dataset. */
export function Explorer({ search, ...answer }: ExplorerProps) {
  return (
    <LinkProvider parameters={viewParameters} search={search}>
      <ExploredView {...answer} />
    </LinkProvider>
  );
}

function ExploredView({
  cut,
  catalogue,
  problems: loadedProblems,
  carried = null,
  pictures,
}: Omit<ExplorerProps, "search">) {
  const { definition, variants } = cut;
  const vocabulary = useMemo(
    () => vocabularyOf({ definition, variants }, catalogue),
    [definition, variants, catalogue],
  );
  const { view, problems, control } = useViewState(vocabulary, loadedProblems, carried);
  const { dataset, shown, trouble, retry } = useShown(cut, view, holdsView, carried !== null);
  const result = useMemo(() => selectDrawn(dataset, shown), [dataset, shown]);
  const { getView } = control;
  const editionHref = useCallback((to: Definition) => viewHref(inEdition(getView(), to)), [getView]);
  const page = useRef<HTMLDivElement>(null);
  useEarlyChanges(page);
  useMarkReady();
  const { heading, finding, notices } = useMemo(
    () => ({
      heading: describeView(result),
      finding: viewFinding(result),
      notices: viewNotices(result),
    }),
    [result],
  );
  return (
    <ViewProvider view={view} control={control}>
      <div className="explorer" ref={page}>
        <FilterRail variants={variants} vocabulary={vocabulary} />
        <main id="content" className="answer" aria-busy={shown !== view}>
          <title>{`${finding ?? heading} · CNI benchmark explorer`}</title>
          <h1 aria-live="polite">{finding ?? heading}</h1>
          {finding && <p className="query">{heading}</p>}
          <div className="questions">
            <PresetLinks vocabulary={vocabulary} />
            <EditionLinks edition={definition} catalogue={catalogue} hrefIn={editionHref} live />
          </div>
          <Problems problems={problems} href={viewHref(view)} />
          <DatasetTrouble trouble={trouble} retry={retry} />
          <Toolbar variants={variants} />
          <div className="chart-head">
            <ChartTabs />
            <ActiveFilters variants={variants} vocabulary={vocabulary} result={result} />
          </div>
          <Notices notices={notices} />
          <ShareMenu result={result} heading={finding ?? heading} />
          {pictures?.(result)}
          <Later of={result}>
            <ChartArea result={result} heading={heading} />
            <ResultTable result={result} caption={heading} />
          </Later>
        </main>
      </div>
    </ViewProvider>
  );
}
