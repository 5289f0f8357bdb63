"use client";
import type { Variant } from "@/lib/dataset/dataset";
import { countOf } from "@/lib/format";
import { filterLabels, filterValues } from "@/lib/view/filters";
import { initialView } from "@/lib/view/view-codec";
import type { Vocabulary } from "@/lib/view/view-fields";
import { activeFilters, withoutFilters } from "@/lib/view/view-transitions";
import { useView, ViewLink } from "./view-context";

interface ActiveFiltersProps {
  readonly variants: readonly Variant[];
  readonly vocabulary: Vocabulary;
  readonly rows: number;
}

/** The number of rows, announced as it changes, and the filters that made it, each removable. */
export function ActiveFilters({ variants, vocabulary, rows }: ActiveFiltersProps) {
  const { view } = useView();
  const active = activeFilters(view);
  const labelOf = (filter: (typeof active)[number]["filter"], value: string) => {
    const options = filterValues(filter === "hide" ? "variant" : filter, variants);
    const label = options.find((option) => option.value === value)?.label ?? value;
    return filter === "hide" ? `Hidden: ${label}` : `${filterLabels[filter]}: ${label}`;
  };
  return (
    <div className="active-filters">
      <p role="status">{countOf(rows, "row")}</p>
      {active.length > 0 && (
        <ul aria-label="Active filters">
          {active.map(({ filter, value, without }) => (
            <li key={`${filter}-${value}`}>
              <ViewLink to={without} className="chip" label={`Remove ${labelOf(filter, value)}`}>
                {labelOf(filter, value)} <span aria-hidden="true">×</span>
              </ViewLink>
            </li>
          ))}
        </ul>
      )}
      <ViewLink to={withoutFilters(view, initialView(vocabulary))} className="reset">
        Reset filters
      </ViewLink>
    </div>
  );
}
