"use client";
import { memo, useMemo, type ChangeEvent } from "react";
import type { Variant } from "@/lib/dataset/dataset";
import { roles } from "@/lib/dataset/facts/dimensions";
import type { Definition } from "@/lib/dataset/definition";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { metrics, type MetricId } from "@/lib/dataset/metrics";
import { BARE_METAL_DIRECT } from "@/lib/statistics/compare";
import { stats } from "@/lib/statistics/summarise-runs";
import { rolesOf } from "@/lib/view/link/view-fields";
import { compareModes, scales, type ViewState } from "@/lib/view/link/view-state";
import { withMetric } from "@/lib/view/link/view-transitions";
import { Hidden } from "./Hidden";
import { Select, type SelectOptions } from "@/components/page/Select";
import { useView, useViewControl } from "./view-context";
import { VIEW_FORM } from "./view-form";

interface ChoiceProps {
  readonly name: keyof ViewState;
  readonly label: string;
  readonly value: string;
  readonly options: SelectOptions;
}

/** The toolbar hears every change; a select of React's with a value wants a listener of its own all the same. */
const heardByTheToolbar = () => undefined;

/** A labelled native select that also works in the form without script. */
const Choice = memo(function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <Select
      name={name}
      label={label}
      value={value}
      options={options}
      kind={`${name}-choice`}
      form={VIEW_FORM}
      onChange={heardByTheToolbar}
    />
  );
});

const metricOptions = (edition: Definition): SelectOptions =>
  edition.metrics.map((id) => {
    const { label, unit } = metricOf(edition, id);
    return [id, `${label} (${unit.shown})`];
  });
const roleOptions = (edition: Definition): SelectOptions =>
  rolesOf(edition).map((role) => [role, roles[role]]);
const statOptions: SelectOptions = Object.entries(stats);
const compareOptions: SelectOptions = Object.entries(compareModes);
const scaleOptions: SelectOptions = Object.entries(scales);

/** What is measured, how runs become a figure, and how it is drawn. */
export const Toolbar = memo(function Toolbar({ variants }: { variants: readonly Variant[] }) {
  const view = useView();
  const { edition } = view;
  const { getView, setView } = useViewControl();
  const baselines = useMemo<SelectOptions>(
    () => [
      ...variants.map(({ id, name }) => [id, name] as const),
      ...(edition.hasBareMetal ? ([[BARE_METAL_DIRECT, "Bare metal, direct path"]] as const) : []),
    ],
    [edition, variants],
  );
  const measured = useMemo(() => metricOptions(edition), [edition]);
  const onChange = ({ target }: ChangeEvent<HTMLDivElement>) => {
    const { name, value } = target as unknown as HTMLSelectElement;
    setView(name === "metric" ? withMetric(getView(), value as MetricId) : { ...getView(), [name]: value });
  };
  const isScatter = view.chart === "scatter";
  const hasRole = (isScatter ? [view.x, view.y] : [view.metric]).some((id) => metrics[id].byRole);
  return (
    <div className="choices" onChange={onChange}>
      {isScatter ? (
        <Hidden name="metric" value={view.metric} form={VIEW_FORM} />
      ) : (
        <Choice name="metric" label="Metric" value={view.metric} options={measured} />
      )}
      {hasRole && edition.roles.length > 1 ? (
        <Choice name="role" label="Node" value={view.role} options={roleOptions(edition)} />
      ) : (
        <Hidden name="role" value={view.role} form={VIEW_FORM} />
      )}
      <Choice name="stat" label="Statistic" value={view.stat} options={statOptions} />
      {isScatter ? (
        <Hidden name="compare" value={view.compare} form={VIEW_FORM} />
      ) : (
        <Choice name="compare" label="Compare" value={view.compare} options={compareOptions} />
      )}
      <Choice name="baseline" label="Baseline" value={view.baseline} options={baselines} />
      <Choice name="scale" label="Scale" value={view.scale} options={scaleOptions} />
      {isScatter && <Choice name="x" label="Horizontal axis" value={view.x} options={measured} />}
      {isScatter && <Choice name="y" label="Vertical axis" value={view.y} options={measured} />}
      <noscript>
        <button type="submit" form={VIEW_FORM}>
          Apply
        </button>
      </noscript>
    </div>
  );
});
