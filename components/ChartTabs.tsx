"use client";
import { memo } from "react";
import { valuesOf } from "@/lib/dataset/dimensions";
import { charts, type ChartId, type ViewState } from "@/lib/view/view-state";
import { withChart } from "@/lib/view/view-transitions";
import { Hidden } from "./Hidden";
import { useView, ViewLink } from "./view-context";
import { VIEW_FORM } from "./view-form";

const toChart = Object.fromEntries(
  valuesOf(charts).map((chart) => [chart, (view: ViewState) => withChart(view, chart)]),
) as Record<ChartId, (view: ViewState) => ViewState>;

/** The charts, each a link that opens the filters to what it sets side by side. */
export const ChartTabs = memo(function ChartTabs() {
  const view = useView();
  return (
    <nav className="tabs" aria-label="Chart">
      <ul>
        {valuesOf(charts).map((chart) => (
          <li key={chart}>
            <ViewLink to={toChart[chart]} current={view.chart === chart}>
              {charts[chart]}
            </ViewLink>
          </li>
        ))}
      </ul>
      <Hidden name="chart" value={view.chart} form={VIEW_FORM} />
    </nav>
  );
});
