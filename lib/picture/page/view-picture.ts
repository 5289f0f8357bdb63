import { barPanels } from "@/lib/view/chart/bar-panels";
import { describeFigures } from "@/lib/view/describe/describe-figures";
import { describeView } from "@/lib/view/describe/describe-view";
import { dotPanels } from "@/lib/view/chart/dot-rows";
import { heatTable } from "@/lib/view/chart/heat-table";
import { barLegend, dotLegend, scatterLegend } from "@/lib/view/chart/legends";
import { axisUnit } from "@/lib/view/chart/mark";
import { scatterPanels } from "@/lib/view/chart/scatter-points";
import { rowReasons } from "@/lib/view/describe/row-reasons";
import type { ViewResult } from "@/lib/view/select/view-result";
import { viewHref } from "@/lib/view/link/view-codec";
import { viewFinding, viewTitle } from "@/lib/view/describe/view-finding";
import { viewNotices } from "@/lib/view/describe/view-notices";
import { barLayout } from "@/lib/chart/bar-layout";
import { dotLayout } from "@/lib/chart/dot-layout";
import type { Block } from "@/lib/picture/paint/block";
import type { Picture } from "@/lib/picture/paint/compose";
import { heatBlock } from "@/lib/picture/chart/heat";
import { rowChartBlock } from "@/lib/picture/chart/row-chart";
import { scatterBlock } from "@/lib/picture/chart/scatter";
import { footOf } from "./source-line";

interface Drawn {
  readonly blocks: readonly Block[];
  readonly legend: string;
}

function drawnOf(result: ViewResult): Drawn {
  const { chart, compare } = result.view;
  switch (chart) {
    case "bars": {
      const panels = barPanels(result);
      return {
        blocks: panels.map((panel) => rowChartBlock(panel.title, barLayout(panel))),
        legend: barLegend(result, panels),
      };
    }
    case "heat": {
      const table = heatTable(result);
      const legend = `Unit: ${axisUnit(result.metric, compare)}. Darker is better within a column. Small numbers are ranks.`;
      return {
        blocks:
          table.rows.length > 0 && table.tests.length > 0
            ? [heatBlock(table, result.dataset.definition)]
            : [],
        legend,
      };
    }
    case "scatter":
      return { blocks: scatterPanels(result).map(scatterBlock), legend: scatterLegend };
    case "path":
    case "encryption": {
      const panels = dotPanels(result, chart);
      return {
        blocks: panels.map((panel) => rowChartBlock(panel.title, dotLayout(panel))),
        legend: dotLegend(result, panels, true),
      };
    }
  }
}

/** Why values are missing or not comparable; of a scatter, why variants have no point. */
function reasonsOf(result: ViewResult): readonly string[] {
  if (result.view.chart !== "scatter") return rowReasons(result);
  const absent = scatterPanels(result).flatMap((panel) => panel.absent);
  return [...new Set(absent.map(({ label, reason }) => `${label}: ${reason}`))];
}

/** The picture of an explorer's view: its chart, its heading, its notices. */
export function viewPicture(result: ViewResult): Picture {
  return {
    title: viewTitle(result),
    description: describeFigures(result),
    ...drawnOf(result),
    nothing:
      result.rows.length === 0
        ? ["No row passes these filters."]
        : ["This chart has nothing to show of these rows."],
    notes: [
      ...(viewFinding(result) === null ? [] : [`${describeView(result)}.`]),
      ...viewNotices(result).map(({ text }) => text),
      ...reasonsOf(result),
    ],
    ...footOf(result.dataset.definition, viewHref(result.view)),
  };
}
