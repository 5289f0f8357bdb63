"use client";
import type { Variant } from "@/lib/dataset/dataset";
import { roles } from "@/lib/dataset/dimensions";
import { metricIds, metrics, type MetricId } from "@/lib/dataset/metrics";
import { BARE_METAL_DIRECT } from "@/lib/statistics/compare";
import { stats } from "@/lib/statistics/summarise-runs";
import { compareModes, scales, type ViewState } from "@/lib/view/view-state";
import { withMetric } from "@/lib/view/view-transitions";
import { VIEW_FORM } from "./FilterRail";
import { useView } from "./view-context";

interface ChoiceProps {
  readonly name: keyof ViewState;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

/** A labelled native select that also works in the form without script. */
function Choice({ name, label, value, options, onChange }: ChoiceProps) {
  return (
    <label className={`choice ${name}-choice`}>
      <span>{label}</span>
      <select name={name} form={VIEW_FORM} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([word, text]) => (
          <option key={word} value={word}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

const metricOptions = metricIds.map(
  (id) => [id, `${metrics[id].label} (${metrics[id].unit.shown})`] as const,
);

/** What is measured, how runs become a figure, and how it is drawn. */
export function Toolbar({ variants }: { variants: readonly Variant[] }) {
  const { view, setView } = useView();
  const change = (name: keyof ViewState) => (value: string) => setView({ ...view, [name]: value });
  const choice = (name: keyof ViewState, label: string, words: Readonly<Record<string, string>>) => (
    <Choice
      name={name}
      label={label}
      value={view[name] as string}
      options={Object.entries(words)}
      onChange={change(name)}
    />
  );
  const baselines = [
    ...variants.map(({ id, name }) => [id, name] as const),
    [BARE_METAL_DIRECT, "Bare metal, direct path"] as const,
  ];
  const isScatter = view.chart === "scatter";
  const hasRole = [view.metric, ...(isScatter ? [view.x, view.y] : [])].some((id) => metrics[id].byRole);
  return (
    <div className="choices">
      <Choice
        name="metric"
        label="Metric"
        value={view.metric}
        options={metricOptions}
        onChange={(metric) => setView(withMetric(view, metric as MetricId))}
      />
      {hasRole ? (
        choice("role", "Node", roles)
      ) : (
        <input type="hidden" name="role" form={VIEW_FORM} value={view.role} />
      )}
      {choice("stat", "Statistic", stats)}
      {choice("compare", "Compare", compareModes)}
      <Choice
        name="baseline"
        label="Baseline"
        value={view.baseline}
        options={baselines}
        onChange={change("baseline")}
      />
      {choice("scale", "Scale", scales)}
      {isScatter && (
        <Choice name="x" label="Across" value={view.x} options={metricOptions} onChange={change("x")} />
      )}
      {isScatter && (
        <Choice name="y" label="Up" value={view.y} options={metricOptions} onChange={change("y")} />
      )}
      <noscript>
        <button type="submit" form={VIEW_FORM}>
          Apply
        </button>
      </noscript>
    </div>
  );
}
