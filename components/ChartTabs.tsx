"use client";
import { valuesOf } from "@/lib/dataset/dimensions";
import { charts } from "@/lib/view/view-state";
import { withChart } from "@/lib/view/view-transitions";
import { VIEW_FORM } from "./FilterRail";
import { useView, ViewLink } from "./view-context";

/** The charts, each a link that opens the filters to what it sets side by side. */
export function ChartTabs() {
  const { view } = useView();
  return (
    <nav className="tabs" aria-label="Chart">
      <ul>
        {valuesOf(charts).map((chart) => (
          <li key={chart}>
            <ViewLink to={withChart(view, chart)} current={view.chart === chart}>
              {charts[chart]}
            </ViewLink>
          </li>
        ))}
      </ul>
      <input type="hidden" name="chart" form={VIEW_FORM} value={view.chart} />
    </nav>
  );
}
