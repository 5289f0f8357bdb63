"use client";
import { memo, useMemo, useState } from "react";
import type { Variant } from "@/lib/dataset/dataset";
import {
  filterLabels,
  filterOptions,
  filterValues,
  testFilterIds,
  variantFilterIds,
  type FilterId,
} from "@/lib/view/filters";
import { encodeFields } from "@/lib/view/view-codec";
import type { Vocabulary } from "@/lib/view/view-fields";
import { withFilterValue } from "@/lib/view/view-transitions";
import type { ViewState } from "@/lib/view/view-state";
import { useView } from "./view-context";

/** The id of the form that carries the view where there is no script. */
export const VIEW_FORM = "view-form";

interface OptionProps {
  readonly filter: FilterId;
  readonly value: string;
  readonly label: string;
  readonly active: boolean;
  readonly rows: number;
  readonly onChange: (filter: FilterId, value: string, on: boolean) => void;
}

const Option = memo(function Option({ filter, value, label, active, rows, onChange }: OptionProps) {
  return (
    <label className={rows === 0 ? "option leaves-nothing" : "option"}>
      <input
        type="checkbox"
        name={filter}
        value={value}
        checked={active}
        onChange={(event) => onChange(filter, value, event.target.checked)}
      />
      <span className="option-label">{label}</span>
      <span
        className="option-count"
        title={rows === 0 ? "Choosing this would leave nothing" : "Rows with this value"}
      >
        {rows}
      </span>
    </label>
  );
});

interface FilterGroupProps {
  readonly filter: FilterId;
  readonly variants: readonly Variant[];
  readonly onChange: OptionProps["onChange"];
}

function FilterGroup({ filter, variants, onChange }: FilterGroupProps) {
  const { view } = useView();
  return (
    <fieldset>
      <legend>{filterLabels[filter]}</legend>
      {filterOptions(filter, variants, view).map((option) => (
        <Option key={option.value} filter={filter} {...option} onChange={onChange} />
      ))}
    </fieldset>
  );
}

function VariantGroup({ variants, onChange }: Omit<FilterGroupProps, "filter">) {
  const { view } = useView();
  const [wanted, setWanted] = useState("");
  const options = filterOptions("variant", variants, view);
  const words = wanted.trim().toLowerCase();
  const shown = options.filter(({ value, label }) => `${value} ${label.toLowerCase()}`.includes(words));
  return (
    <details className="variant-filter" open={view.variant.length > 0 || undefined}>
      <summary>{filterLabels.variant}</summary>
      <fieldset>
        <legend className="visually-hidden">{filterLabels.variant}</legend>
        <input
          type="search"
          aria-label="Find a variant"
          placeholder="Find a variant"
          value={wanted}
          autoComplete="off"
          onChange={(event) => setWanted(event.target.value)}
        />
        {shown.map((option) => (
          <Option key={option.value} filter="variant" {...option} onChange={onChange} />
        ))}
        {shown.length === 0 && <p>No variant has this name.</p>}
      </fieldset>
    </details>
  );
}

/** Fields that have no control in the form, kept as they are when it is sent without script. */
const keptFields = [
  "edition",
  "sort",
  "hide",
  "pin",
  "columns",
] as const satisfies readonly (keyof ViewState)[];

function KeptFields({ view }: { view: ViewState }) {
  const texts = encodeFields(view);
  const names = view.chart === "scatter" ? keptFields : [...keptFields, "x" as const, "y" as const];
  return names.map(
    (name) => texts[name] && <input key={name} type="hidden" name={name} value={texts[name]} />,
  );
}

/** The filters beside the answer: with script each change counts at once, without it they are a form. */
export function FilterRail({
  variants,
  vocabulary,
}: {
  variants: readonly Variant[];
  vocabulary: Vocabulary;
}) {
  const { view, setView } = useView();
  const onChange = useMemo(
    () => (filter: FilterId, value: string, on: boolean) => {
      const order =
        filter === "variant"
          ? vocabulary.variantIds
          : filterValues(filter, variants).map((option) => option.value);
      setView(withFilterValue(view, filter, value, on, order));
    },
    [view, setView, variants, vocabulary],
  );
  const group = (filter: FilterId) => (
    <FilterGroup key={filter} filter={filter} variants={variants} onChange={onChange} />
  );
  return (
    <aside className="rail" aria-label="Filters">
      <label className="rail-switch">
        <input type="checkbox" />
        Show filters and settings
      </label>
      <form id={VIEW_FORM} action="/" method="get">
        <input type="hidden" name="form" value="1" />
        <KeptFields view={view} />
        {testFilterIds.map(group)}
        {variantFilterIds.filter((filter) => filter !== "variant").map(group)}
        <VariantGroup variants={variants} onChange={onChange} />
        <noscript>
          <button type="submit">Apply</button>
        </noscript>
      </form>
    </aside>
  );
}
