"use client";
import { useCallback } from "react";
import { activeFilterLabel, blockingFilters } from "@/lib/view/link/active-filters";
import type { ViewResult } from "@/lib/view/select/view-result";
import { initialView } from "@/lib/view/link/view-codec";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import type { ViewState } from "@/lib/view/link/view-state";
import { withoutFilters } from "@/lib/view/link/view-transitions";
import { ViewLink } from "./view-context";

/** In place of a chart without a row: which filters are in the way, each a link to the view without it. */
export function EmptyView({ result: { view, dataset } }: { result: ViewResult }) {
  const blocking = blockingFilters(view, dataset.variants);
  const reset = useCallback(
    (from: ViewState) => withoutFilters(from, initialView(vocabularyOf(dataset))),
    [dataset],
  );
  return (
    <div className="nothing">
      <p>These filters leave nothing to draw.</p>
      <ul aria-label="Ways to figures">
        {blocking.map((filter) => (
          <li key={`${filter.filter}-${filter.value}`}>
            <ViewLink to={filter.without}>
              Remove {activeFilterLabel(filter, view.edition, dataset.variants)}
            </ViewLink>
          </li>
        ))}
        <li>
          <ViewLink to={reset}>Reset all filters</ViewLink>
        </li>
      </ul>
    </div>
  );
}
