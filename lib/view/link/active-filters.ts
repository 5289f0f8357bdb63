import type { Variant } from "@/lib/dataset/dataset";
import type { Definition } from "@/lib/dataset/definition";
import { tests } from "@/lib/dataset/tests";
import {
  filterLabel,
  filterValues,
  leavesRows,
  passesFilters,
  selectTests,
  testFilterIds,
  variantFilterIds,
  type FilterId,
} from "@/lib/view/select/filters";
import { initialTests } from "./view-fields";
import type { ViewState } from "./view-state";

/** A filter that narrows the view now, and the view without it. */
export interface ActiveFilter {
  readonly filter: FilterId | "hide";
  readonly value: string;
  readonly without: ViewState;
}

/** Traffic filters' values that the view's metric would not have by itself; taking the last one out goes back to the initial ones. */
function activeTrafficFilters(view: ViewState): ActiveFilter[] {
  const start = initialTests(view);
  return testFilterIds.flatMap((filter) => {
    const values: readonly string[] = view[filter];
    return values
      .filter((value) => !(start[filter] as readonly string[]).includes(value))
      .map((value) => {
        const rest = values.filter((word) => word !== value);
        return { filter, value, without: { ...view, [filter]: rest.length > 0 ? rest : start[filter] } };
      });
  });
}

/** The active filters, value by value. */
export function activeFilters(view: ViewState): ActiveFilter[] {
  const ofVariants = [...variantFilterIds, "hide" as const].flatMap((filter) =>
    view[filter].map((value) => ({
      filter,
      value,
      without: { ...view, [filter]: view[filter].filter((word) => word !== value) },
    })),
  );
  return [...activeTrafficFilters(view), ...ofVariants];
}

/** An active filter as a reader knows it: `Encryption: IPsec`, `Hidden: Cilium`. `variants` are all of the edition. */
export function activeFilterLabel(
  { filter, value }: ActiveFilter,
  edition: Definition,
  variants: readonly Variant[],
): string {
  const options = filterValues(filter === "hide" ? "variant" : filter, edition, variants);
  const label = options.find((option) => option.value === value)?.label ?? value;
  return filter === "hide" ? `Hidden: ${label}` : `${filterLabel(filter)}: ${label}`;
}

/** Whether a view's filters leave its chart something to draw. */
function leavesSomething(view: ViewState, variants: readonly Variant[]): boolean {
  const { shown } = selectTests(view);
  const passing = variants.filter((variant) => passesFilters(variant, view));
  if (view.chart === "encryption" && passing.every(({ encryption }) => encryption === "none")) return false;
  if (view.chart === "path" && shown.every((test) => tests[test].protocol === null)) return false;
  return leavesRows(view, variants);
}

/** Of a view without a row: the active filters without which it would have one. `variants` are all of the edition. */
export function blockingFilters(view: ViewState, variants: readonly Variant[]): ActiveFilter[] {
  return activeFilters(view).filter(({ without }) => leavesSomething(without, variants));
}
