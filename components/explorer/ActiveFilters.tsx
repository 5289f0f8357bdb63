"use client";
import { memo, useCallback } from "react";
import type { Variant } from "@/lib/dataset/dataset";
import { countOf } from "@/lib/format";
import { activeFilterLabel, activeFilters } from "@/lib/view/link/active-filters";
import { COMPARE_LIMITS } from "@/lib/view/select/compare-limits";
import { initialView, viewHref } from "@/lib/view/link/view-codec";
import type { ViewResult } from "@/lib/view/select/view-result";
import type { ViewState } from "@/lib/view/link/view-state";
import type { Vocabulary } from "@/lib/view/link/view-fields";
import { withoutFilters } from "@/lib/view/link/view-transitions";
import { useView, ViewLink } from "./view-context";

interface ActiveFiltersProps {
  readonly variants: readonly Variant[];
  readonly vocabulary: Vocabulary;
  readonly result: ViewResult;
}

/** Leads to the comparison of the variants shown, where these are few enough. */
function CompareLink({ result }: { result: ViewResult }) {
  const ids = result.variants.map(({ id }) => id);
  if (ids.length < COMPARE_LIMITS.least || ids.length > COMPARE_LIMITS.most) return null;
  const { edition, role, stat } = result.view;
  const initial = initialView({ edition, catalogue: [edition], variantIds: ids });
  const to = { ...initial, variant: ids, role, stat };
  return <a href={viewHref(to, "/compare")}>Compare side by side</a>;
}

/** The number of rows, announced as it changes, and the filters that made it, each removable. */
export const ActiveFilters = memo(function ActiveFilters({
  variants,
  vocabulary,
  result,
}: ActiveFiltersProps) {
  const view = useView();
  const active = activeFilters(view);
  const reset = useCallback((from: ViewState) => withoutFilters(from, initialView(vocabulary)), [vocabulary]);
  return (
    <div className="active-filters">
      <p role="status">{countOf(result.rows.length, "row")}</p>
      {active.length > 0 && (
        <ul aria-label="Active filters">
          {active.map((filter) => {
            const label = activeFilterLabel(filter, view.edition, variants);
            return (
              <li key={`${filter.filter}-${filter.value}`}>
                <ViewLink to={filter.without} className="chip" label={`Remove ${label}`}>
                  {label} <span aria-hidden="true">×</span>
                </ViewLink>
              </li>
            );
          })}
        </ul>
      )}
      <CompareLink result={result} />
      <ViewLink to={reset} className="reset">
        Reset filters
      </ViewLink>
    </div>
  );
});
