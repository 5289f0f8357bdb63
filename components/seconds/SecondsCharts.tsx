import { Glossed } from "@/components/glossary/Glossed";
import { sharedReason, type SecondsChart } from "@/lib/seconds/seconds-charts";
import type { SecondsAxis } from "@/lib/seconds/seconds-codec";
import { NO_SECONDS, panelsKey } from "@/lib/seconds/seconds-words";
import { EngagedSeconds } from "./EngagedSeconds";
import { SecondsPlot } from "./SecondsPlot";

type Row = SecondsChart["rows"][number];

function VariantPanels({ row, chart, isNamed }: { row: Row; chart: SecondsChart; isNamed: boolean }) {
  const { variant, panels } = row;
  const reason = sharedReason(panels);
  return (
    <div className="seconds-row">
      {isNamed && <h3>{variant.name}</h3>}
      {panels.length === 0 && <p className="empty">{NO_SECONDS}</p>}
      {reason && <p className="empty">All runs: {reason}</p>}
      <div className="seconds-panels">
        {(reason ? [] : panels).map((panel) => (
          <figure key={panel.run} className="seconds-panel">
            <figcaption>
              Run {panel.run}, {chart.quantity.unit.shown}
            </figcaption>
            {panel.reason === null ? (
              <EngagedSeconds
                run={{ panel, axis: chart.axis, cni: variant.cni, unit: chart.quantity.unit.shown }}
              >
                <SecondsPlot panel={panel} axis={chart.axis} cni={variant.cni} />
              </EngagedSeconds>
            ) : (
              <p className="empty">{panel.reason}</p>
            )}
          </figure>
        ))}
      </div>
    </div>
  );
}

/**
 * Small charts of every quantity: a row a variant, a panel a run, one scale for all panels of a quantity. `level` is that of the headings;
 * those of a part of a page say that they are of the seconds, as the page's other parts have the same quantities.
 */
export function SecondsCharts({ charts, level = 2 }: { charts: readonly SecondsChart[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const of = level === 3 ? " inside the runs" : "";
  return charts.map((chart) => (
    <section key={chart.id} className="seconds-chart">
      <Heading>
        {chart.quantity.label}
        {of} ({chart.quantity.unit.shown})
      </Heading>
      <p className="legend">
        <Glossed>{chart.quantity.definition}</Glossed>
      </p>
      {chart.rows.map((row) => (
        <VariantPanels key={row.variant.id} row={row} chart={chart} isNamed={chart.rows.length > 1} />
      ))}
    </section>
  ));
}

/** How the small charts are read. */
export function SecondsLegend({ axis }: { axis: SecondsAxis }) {
  return (
    <p className="legend">
      <Glossed>{panelsKey(axis)}</Glossed>
    </p>
  );
}
