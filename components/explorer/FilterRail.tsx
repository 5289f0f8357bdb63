"use client";
import { memo, useMemo, useState, type ChangeEvent } from "react";
import type { Variant } from "@/lib/dataset/dataset";
import { countOf } from "@/lib/format";
import {
  filterLabel,
  filterOptions,
  filterValues,
  isTestFilter,
  tellsApart,
  testFilterIds,
  trafficOptions,
  variantFilterIds,
  type FilterId,
  type FilterOption,
  type TestFilterId,
  type VariantFilterId,
} from "@/lib/view/select/filters";
import { fieldTexts } from "@/lib/view/link/view-codec";
import { EXPLORER } from "@/lib/view/link/explorer-address";
import type { Vocabulary } from "@/lib/view/link/view-fields";
import { withFilterValue, withTraffic } from "@/lib/view/link/view-transitions";
import type { ViewState } from "@/lib/view/link/view-state";
import { Hidden } from "./Hidden";
import { useView, useViewControl } from "./view-context";
import { VIEW_FORM } from "./view-form";

interface OptionProps extends FilterOption {
  readonly filter: FilterId;
}

/** The form listens to every change; a checked box of React's wants a listener of its own all the same. */
const heardByTheForm = () => undefined;

const Box = memo(function Box({ filter, value, active }: Pick<OptionProps, "filter" | "value" | "active">) {
  const type = isTestFilter(filter) ? "radio" : "checkbox";
  return <input type={type} name={filter} value={value} checked={active} onChange={heardByTheForm} />;
});

const Option = memo(function Option({ filter, value, label, active, variants }: OptionProps) {
  return (
    <label className={variants === 0 ? "option leaves-nothing" : "option"}>
      <Box filter={filter} value={value} active={active} />
      {label}
      <span title={variants === 0 ? "Choosing this would leave nothing" : countOf(variants, "variant")}>
        {variants}
      </span>
    </label>
  );
});

interface FilterGroupProps {
  readonly filter: FilterId;
  readonly variants: readonly Variant[];
}

/** A filter: of variants any number of values, of traffic one choice, since a view always shows some traffic. */
function FilterGroup({ filter, variants }: FilterGroupProps) {
  const view = useView();
  const options = isTestFilter(filter)
    ? trafficOptions(filter, variants, view)
    : filterOptions(filter, variants, view);
  return (
    <fieldset>
      <legend>{filterLabel(filter)}</legend>
      {options.map((option) => (
        <Option key={option.value} filter={filter} {...option} />
      ))}
    </fieldset>
  );
}

/** The variants one by one, with a finder whose text is no part of the view. */
function VariantOptions({ variants }: Pick<FilterGroupProps, "variants">) {
  const view = useView();
  const [wanted, setWanted] = useState("");
  const words = wanted.trim().toLowerCase();
  const shown = filterOptions("variant", variants, view).filter(({ value, label }) =>
    `${value} ${label.toLowerCase()}`.includes(words),
  );
  return (
    <fieldset>
      <legend className="visually-hidden">{filterLabel("variant")}</legend>
      <input
        type="search"
        aria-label="Find a variant"
        placeholder="Find a variant"
        value={wanted}
        autoComplete="off"
        onChange={(event) => setWanted(event.target.value)}
      />
      {shown.map((option) => (
        <Option key={option.value} filter="variant" {...option} />
      ))}
      {shown.length === 0 && <p>No variant has this name.</p>}
    </fieldset>
  );
}

function VariantGroup({ variants }: Pick<FilterGroupProps, "variants">) {
  const view = useView();
  const [open, setOpen] = useState(view.variant.length > 0);
  return (
    <details className="variant-filter" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{filterLabel("variant")}</summary>
      {open ? (
        <VariantOptions variants={variants} />
      ) : (
        <noscript>
          <select name="variant" multiple size={8} aria-label={filterLabel("variant")}>
            {variants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </noscript>
      )}
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
  const texts = fieldTexts(view);
  const names = view.chart === "scatter" ? keptFields : [...keptFields, "x" as const, "y" as const];
  return names.map((name) => texts[name] && <Hidden key={name} name={name} value={texts[name]} />);
}

const filterGroups: readonly FilterId[] = [
  ...testFilterIds,
  ...variantFilterIds.filter((filter) => filter !== "variant"),
];

/** Opens the rail on a narrow page. Nothing of the view is in it, so it is made once. */
const railSwitch = (
  <label className="rail-switch">
    <input type="checkbox" />
    Show filters and settings
  </label>
);

interface FilterRailProps {
  readonly variants: readonly Variant[];
  readonly vocabulary: Vocabulary;
}

/** The filters next to the answer: with script each change counts at once, without it they are a form. */
export const FilterRail = memo(function FilterRail({ variants, vocabulary }: FilterRailProps) {
  const view = useView();
  const { getView, setView } = useViewControl();
  const { edition } = vocabulary;
  const groups = useMemo(
    () => filterGroups.filter((filter) => tellsApart(filter, edition, variants)),
    [edition, variants],
  );
  const onChange = ({ target }: ChangeEvent<HTMLFormElement>) => {
    const { type, name, value, checked } = target as unknown as HTMLInputElement;
    if (type === "radio") return setView(withTraffic(getView(), name as TestFilterId, value));
    if (type !== "checkbox") return;
    const filter = name as VariantFilterId;
    const order =
      filter === "variant"
        ? vocabulary.variantIds
        : filterValues(filter, vocabulary.edition, variants).map((option) => option.value);
    setView(withFilterValue(getView(), filter, value, checked, order));
  };
  return (
    <aside className="rail" aria-label="Filters">
      {railSwitch}
      <form
        id={VIEW_FORM}
        action={EXPLORER}
        method="get"
        autoComplete="off"
        onChange={onChange}
        onSubmit={(event) => event.preventDefault()}
      >
        <Hidden name="form" value="1" />
        <KeptFields view={view} />
        {groups.map((filter) => (
          <FilterGroup key={filter} filter={filter} variants={variants} />
        ))}
        <VariantGroup variants={variants} />
        <noscript>
          <button type="submit">Apply</button>
        </noscript>
      </form>
    </aside>
  );
});
