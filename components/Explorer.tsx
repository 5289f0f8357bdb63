"use client";
import { useEffect, useMemo, useState } from "react";
import type { Dataset } from "@/lib/dataset/dataset";
import { holdsView } from "@/lib/view/dataset-slice";
import { describeView } from "@/lib/view/describe-view";
import { selectView, type ViewResult } from "@/lib/view/select-view";
import type { ViewState } from "@/lib/view/view-state";
import type { Problem } from "@/lib/link/problem";
import { vocabularyOf } from "@/lib/view/view-fields";
import { viewNotices } from "@/lib/view/view-notices";
import { ActiveFilters } from "./ActiveFilters";
import { ChartArea } from "./ChartArea";
import { ChartTabs } from "./ChartTabs";
import { ExportBar } from "./ExportBar";
import { FilterRail } from "./FilterRail";
import { Notices } from "./Notices";
import { PresetLinks } from "./PresetLinks";
import { Problems } from "./Problems";
import { ResultTable } from "./ResultTable";
import { Toolbar } from "./Toolbar";
import { useDataset } from "./use-dataset";
import { useViewState } from "./use-view-state";
import { ViewProvider } from "./view-context";

interface ExplorerProps {
  /** The readings that the first view needs. */
  readonly cut: Dataset;
  readonly problems: readonly Problem[];
}

/**
 * What is shown: the view, or the last one that could be shown while readings are on their way. Readings that arrive later leave
 * what stands untouched.
 */
function useShown(dataset: Dataset, view: ViewState): ViewResult {
  const [shown, setShown] = useState({ dataset, view });
  const isStale = shown.view !== view && holdsView(dataset, view);
  const next = isStale ? { dataset, view } : shown;
  if (isStale) setShown(next);
  return useMemo(() => selectView(next.dataset, next.view), [next.dataset, next.view]);
}

function Trouble({ trouble, retry }: { trouble: string | null; retry: () => void }) {
  if (trouble === null) return null;
  return (
    <p className="problem" role="alert">
      The rest of the edition could not be loaded: {trouble}.{" "}
      <button type="button" onClick={retry}>
        Try again
      </button>
    </p>
  );
}

/** Says on the root element that the controls answer: browser tests and the benchmark wait for it. */
function useMarkReady(): void {
  useEffect(() => document.documentElement.setAttribute("data-ready", ""), []);
}

/** The explorer page: filters beside the answer. Everything shown is made from one view and one dataset. */
export function Explorer({ cut, problems: loadedProblems }: ExplorerProps) {
  const { variants } = cut;
  const vocabulary = useMemo(() => vocabularyOf({ variants }), [variants]);
  const { view, problems, control } = useViewState(vocabulary, loadedProblems);
  const { dataset, trouble, retry } = useDataset(cut, view);
  const result = useShown(dataset, view);
  useMarkReady();
  const { heading, notices } = useMemo(
    () => ({ heading: describeView(result), notices: viewNotices(result) }),
    [result],
  );
  return (
    <ViewProvider view={view} control={control}>
      <div className="explorer">
        <FilterRail variants={variants} vocabulary={vocabulary} />
        <main id="content" className="answer" aria-busy={result.view !== view}>
          <title>{`${heading} · CNI benchmark explorer`}</title>
          <h1>{heading}</h1>
          <PresetLinks vocabulary={vocabulary} />
          <Problems problems={problems} view={view} />
          <Trouble trouble={trouble} retry={retry} />
          <Toolbar variants={variants} />
          <div className="chart-head">
            <ChartTabs />
            <ActiveFilters variants={variants} vocabulary={vocabulary} result={result} />
          </div>
          <Notices notices={notices} />
          <ChartArea result={result} heading={heading} />
          <ResultTable result={result} caption={heading} />
          <ExportBar result={result} />
        </main>
      </div>
    </ViewProvider>
  );
}
