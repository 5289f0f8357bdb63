"use client";
import { memo } from "react";
import { valuesOf } from "@/lib/dataset/facts/dimensions";
import { charts, type ChartId, type ViewState } from "@/lib/view/link/view-state";
import { withChart } from "@/lib/view/link/view-transitions";
import { Hidden } from "@/components/explorer/Hidden";
import { useView, ViewLink } from "@/components/explorer/view-context";
import { VIEW_FORM } from "@/components/explorer/view-form";

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
