import type { SecondsAxis } from "@/lib/view/seconds-codec";
import type { SecondsChart } from "@/lib/view/seconds-charts";
import { SecondsPlot } from "./SecondsPlot";

type Row = SecondsChart["rows"][number];

/** The reason why no run has seconds, where it is one for all; else null. */
function sharedReason(panels: Row["panels"]): string | null {
  const [first] = panels;
  return first?.reason && panels.every(({ reason }) => reason === first.reason) ? first.reason : null;
}

function VariantPanels({ row, chart, isNamed }: { row: Row; chart: SecondsChart; isNamed: boolean }) {
  const { variant, panels } = row;
  const reason = sharedReason(panels);
  return (
    <div className="seconds-row">
      {isNamed && <h3>{variant.name}</h3>}
      {panels.length === 0 && <p className="empty">No seconds were published of this variant.</p>}
      {reason && <p className="empty">All runs: {reason}</p>}
      <div className="seconds-panels">
        {(reason ? [] : panels).map((panel) => (
          <figure key={panel.run} className="seconds-panel">
            <figcaption>
              Run {panel.run}, {chart.quantity.unit.shown}
            </figcaption>
            {panel.reason === null ? (
              <SecondsPlot panel={panel} axis={chart.axis} cni={variant.cni} />
            ) : (
              <p className="empty">{panel.reason}</p>
            )}
          </figure>
        ))}
      </div>
    </div>
  );
}

/** Small charts of every quantity: a row a variant, a panel a run, one scale for all panels of a quantity. `level` is that of the headings. */
export function SecondsCharts({ charts, level = 2 }: { charts: readonly SecondsChart[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return charts.map((chart) => (
    <section key={chart.id} className="seconds-chart">
      <Heading>
        {chart.quantity.label} ({chart.quantity.unit.shown})
      </Heading>
      <p className="legend">{chart.quantity.definition}</p>
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
      Line: each second; dashed line: median; band: 5th to 95th percentile of the 60 seconds; circle on grey:
      the omitted first second, which no figure counts. All panels of a quantity share one scale
      {axis === "fit" && ", which need not begin at zero"}.
    </p>
  );
}
