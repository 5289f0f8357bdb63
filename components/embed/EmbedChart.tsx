import type { ReactElement, ReactNode } from "react";
import { barPanels } from "@/lib/view/chart/bar-panels";
import { dotPanels, hidesFigures } from "@/lib/view/chart/dot-rows";
import { barLegend, dotLegend, scatterLegend } from "@/lib/view/chart/legends";
import { scatterPanels } from "@/lib/view/chart/scatter-points";
import type { ViewResult } from "@/lib/view/select/view-result";
import { BarPlot } from "@/components/chart/BarPlot";
import { ChartPatterns } from "@/components/chart/ChartPatterns";
import { DotPlot } from "@/components/chart/DotPlot";
import { HeatTable } from "@/components/chart/HeatTable";
import { ScatterNotes, ScatterPlot } from "@/components/chart/ScatterPlot";

interface PanelsProps<P> {
  readonly panels: readonly P[];
  readonly draw: (panel: P) => ReactNode;
  readonly legend: string;
}

function Panels<P extends { readonly key: string; readonly title: string }>(props: PanelsProps<P>) {
  const { panels, draw, legend } = props;
  return (
    <>
      <div className="panels">
        {panels.map((panel) => (
          <figure key={panel.key} className="panel">
            {panel.title && <figcaption>{panel.title}</figcaption>}
            {draw(panel)}
          </figure>
        ))}
      </div>
      <p className="legend">{legend}</p>
    </>
  );
}

interface EmbedChartProps {
  readonly result: ViewResult;
  readonly heading: string;
  /** One of several on a page, which has the patterns of the bars once; what a heat table shows on hover is left out. */
  readonly isOneOfMany?: boolean;
}

/** The chart of a view as the server draws it, without anything to reach for. */
export function EmbedChart({ result, heading, isOneOfMany = false }: EmbedChartProps): ReactElement {
  const { chart } = result.view;
  switch (chart) {
    case "heat":
      return <HeatTable result={result} caption={heading} hasDetails={!isOneOfMany} />;
    case "scatter":
      return (
        <Panels
          panels={scatterPanels(result)}
          draw={(panel) => (
            <>
              <ScatterPlot panel={panel} description={heading} />
              <ScatterNotes panel={panel} />
            </>
          )}
          legend={scatterLegend}
        />
      );
    case "bars": {
      const panels = barPanels(result);
      return (
        <>
          {!isOneOfMany && <ChartPatterns />}
          <Panels
            panels={panels}
            draw={(panel) => <BarPlot panel={panel} description={heading} />}
            legend={barLegend(result, panels)}
          />
        </>
      );
    }
    case "path":
    case "encryption": {
      const panels = dotPanels(result, chart);
      return (
        <Panels
          panels={panels}
          draw={(panel) => <DotPlot panel={panel} description={heading} />}
          legend={dotLegend(result, panels, !panels.every(hidesFigures))}
        />
      );
    }
  }
}
