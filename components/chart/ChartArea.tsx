"use client";
import { Glossed } from "@/components/glossary/Glossed";
import { memo, useMemo, type ComponentType, type ReactElement, type ReactNode } from "react";
import { encryptions, valuesOf } from "@/lib/dataset/facts/dimensions";
import { barPanels } from "@/lib/view/chart/bar-panels";
import { dotPanels, encryptionShapes, hidesFigures, type DotPanel } from "@/lib/view/chart/dot-rows";
import { barLegend, dotNotes } from "@/lib/view/chart/legends";
import { scatterPanels, type ScatterPanel } from "@/lib/view/chart/scatter-points";
import type { ViewResult } from "@/lib/view/select/view-result";
import { BarPlot } from "./BarPlot";
import { ChartPatterns } from "./ChartPatterns";
import { DotPlot } from "./DotPlot";
import { EmptyView } from "@/components/explorer/EmptyView";
import { ShapeLegend } from "./ShapeLegend";
import { EngagedChart, lazyChart } from "./EngagedChart";
import { HeatTable } from "./HeatTable";
import { ScatterNotes, ScatterPlot } from "./ScatterPlot";
import { ViewLink } from "@/components/explorer/view-context";

const InteractiveBars = lazyChart(() => import("@/components/interactive/InteractiveBars"));
const InteractiveDots = lazyChart(() => import("@/components/interactive/InteractiveDots"));
const InteractiveScatter = lazyChart(() => import("@/components/interactive/InteractiveScatter"));

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <figure className="panel">
      {title && <figcaption>{title}</figcaption>}
      {children}
    </figure>
  );
}

function describePanel(heading: string, title: string): string {
  return title ? `${heading}; ${title}` : heading;
}

interface PanelGridProps<P> {
  readonly panels: readonly P[];
  readonly heading: string;
  /** Whether the first panel is next to all the rest. */
  readonly split?: boolean;
  readonly Drawn: ComponentType<{ panel: P; description: string }>;
  readonly Interactive: ComponentType<{ panel: P; width: number; description: string }>;
  readonly below?: (panel: P) => ReactNode;
}

/** The panels of a chart, each drawn until the reader reaches for it. */
function PanelGrid<P extends { readonly key: string; readonly title: string }>(props: PanelGridProps<P>) {
  const { panels, heading, split, Drawn, Interactive, below } = props;
  return (
    <div className={split ? "panels split" : "panels"}>
      {panels.map((panel) => {
        const description = describePanel(heading, panel.title);
        return (
          <Panel key={panel.key} title={panel.title}>
            <EngagedChart
              panel={panel}
              description={description}
              Interactive={Interactive}
              drawn={<Drawn panel={panel} description={description} />}
            />
            {below?.(panel)}
          </Panel>
        );
      })}
    </div>
  );
}

function Bars({ result, heading }: { result: ViewResult; heading: string }) {
  const panels = useMemo(() => barPanels(result), [result]);
  const hasLoss = panels.some(({ marks }) => marks.some((mark) => mark.hasLoss));
  return (
    <>
      <PanelGrid
        panels={panels}
        heading={heading}
        split={result.tests.length === 1 && panels.length > 1 && !hasLoss}
        Drawn={BarPlot}
        Interactive={InteractiveBars}
      />
      <p className="legend">
        <Glossed>{barLegend(result, panels)}</Glossed>{" "}
        <PanelScaleLink result={result} count={panels.length} />
      </p>
    </>
  );
}

/** Where there are several panels: the way between one scale and a scale each. */
function PanelScaleLink({ result: { view }, count }: { result: ViewResult; count: number }) {
  if (count < 2) return null;
  const isShared = view.panels === "shared";
  return (
    <ViewLink to={{ ...view, panels: isShared ? "own" : "shared" }} className="offer">
      {isShared ? "Use separate scales" : "Use one scale"}
    </ViewLink>
  );
}

function Dots({
  result,
  panels,
  heading,
}: {
  result: ViewResult;
  panels: readonly DotPanel[];
  heading: string;
}) {
  return (
    <>
      {panels[0] && <ShapeLegend series={panels[0].series} figures={!panels.every(hidesFigures)} />}
      <PanelGrid panels={panels} heading={heading} Drawn={DotPlot} Interactive={InteractiveDots} />
      <p className="legend">
        <Glossed>{dotNotes(result, panels)}</Glossed> <PanelScaleLink result={result} count={panels.length} />
      </p>
    </>
  );
}

const encryptionLegend = valuesOf(encryptions).map((id) => ({
  label: encryptions[id],
  shape: encryptionShapes[id],
}));

function AbsentPoints({ absent }: Pick<ScatterPanel, "absent">) {
  if (absent.length === 0) return null;
  return (
    <ul className="absent" aria-label="Variants without a point">
      {absent.map(({ label, reason }) => (
        <li key={label}>
          {label}: {reason}
        </li>
      ))}
    </ul>
  );
}

function ScatterPanels({ result, heading }: { result: ViewResult; heading: string }) {
  const panels = useMemo(() => scatterPanels(result), [result]);
  return (
    <>
      <ShapeLegend series={encryptionLegend} />
      <PanelGrid
        panels={panels}
        heading={heading}
        Drawn={ScatterPlot}
        Interactive={InteractiveScatter}
        below={(panel) => (
          <>
            <ScatterNotes panel={panel} />
            <AbsentPoints absent={panel.absent} />
          </>
        )}
      />
    </>
  );
}

function ChosenChart({ result, heading }: { result: ViewResult; heading: string }): ReactElement {
  const dots = useMemo(() => {
    const { chart } = result.view;
    return chart === "path" || chart === "encryption" ? dotPanels(result, chart) : [];
  }, [result]);
  switch (result.view.chart) {
    case "bars":
      return <Bars result={result} heading={heading} />;
    case "scatter":
      return <ScatterPanels result={result} heading={heading} />;
    case "heat":
      return <HeatTable result={result} caption={heading} />;
    case "path":
    case "encryption":
      return <Dots result={result} panels={dots} heading={heading} />;
  }
}

/** The chart of the view. */
export const ChartArea = memo(function ChartArea({
  result,
  heading,
}: {
  result: ViewResult;
  heading: string;
}) {
  return (
    <section className="chart-area" aria-labelledby="chart-heading">
      <h2 id="chart-heading" className="visually-hidden">
        Chart
      </h2>
      <ChartPatterns />
      {result.rows.length === 0 ? (
        <EmptyView result={result} />
      ) : (
        <ChosenChart result={result} heading={heading} />
      )}
    </section>
  );
});
