import { memo } from "react";
import { position, tickText } from "@/lib/view/axis";
import { placeLabels, type LabelPlace } from "@/lib/view/scatter-labels";
import { encryptionShapes } from "@/lib/view/dot-rows";
import type { ScatterPanel } from "@/lib/view/scatter-points";
import { shapePath } from "@/lib/view/shape-path";
import { cniColour, geometry } from "./chart-theme";
import { percentX, PLOT_UNITS, plotX } from "./RowPlot";

/** The height of the plot itself. */
export const plotHeight = geometry.scatterHeight - geometry.axisHeight - geometry.topPad;

function yAt({ yAxis }: ScatterPanel, value: number): number {
  return geometry.topPad + (1 - position(yAxis, value)) * plotHeight;
}

/** The two run ranges of every point, as crosses. */
function rangesPath(panel: ScatterPanel): string {
  return panel.points
    .map(({ x, y, xRange, yRange }) => {
      const across = `M${plotX(panel.xAxis, xRange[0])} ${yAt(panel, y)}H${plotX(panel.xAxis, xRange[1])}`;
      return `${across}M${plotX(panel.xAxis, x)} ${yAt(panel, yRange[0])}V${yAt(panel, yRange[1])}`;
    })
    .join("");
}

/** A point's label at its place; `x` and `y` are the point's. */
export function PointLabel({
  label,
  place,
  x,
  y,
}: {
  label: string;
  place: LabelPlace;
  x: number;
  y: number;
}) {
  return (
    <text
      className="point-label"
      x={place.anchor === "start" ? x + 9 : x - 9}
      y={y + place.lower}
      dy="0.35em"
      textAnchor={place.anchor}
    >
      {label}
    </text>
  );
}

/** Two metrics against each other with both run ranges, drawn without script. */
export const ScatterPlot = memo(function ScatterPlot({
  panel,
  description,
}: {
  panel: ScatterPanel;
  description: string;
}) {
  const { xAxis, yAxis, xMetric, yMetric, points } = panel;
  const height = geometry.scatterHeight;
  const bottom = height - geometry.axisHeight;
  const places = placeLabels(panel, plotHeight);
  const log = (scale: string) => (scale === "log" ? ", logarithmic" : "");
  return (
    <div className="scatter-plot" role="img" aria-label={description}>
      <svg width={geometry.scatterLeft} height={height}>
        {yAxis.ticks.map((tick) => (
          <text key={tick} className="y-tick" x={geometry.scatterLeft - 8} y={yAt(panel, tick)} dy="0.35em">
            {tickText(tick)}
          </text>
        ))}
      </svg>
      <svg className="plot" width="100%" height={height}>
        {xAxis.ticks.map((tick) => (
          <line
            key={`x${tick}`}
            className="grid"
            x1={percentX(xAxis, tick)}
            x2={percentX(xAxis, tick)}
            y1={geometry.topPad}
            y2={bottom}
          />
        ))}
        {yAxis.ticks.map((tick) => (
          <line
            key={`y${tick}`}
            className="grid"
            x1="0"
            x2="100%"
            y1={yAt(panel, tick)}
            y2={yAt(panel, tick)}
          />
        ))}
        <svg
          width="100%"
          height={height}
          viewBox={`0 0 ${PLOT_UNITS} ${height}`}
          preserveAspectRatio="none"
          overflow="visible"
        >
          <path className="range" d={rangesPath(panel)} />
        </svg>
        {points.map((point, index) => (
          <svg key={point.key} x={percentX(xAxis, point.x)} y={yAt(panel, point.y)} overflow="visible">
            <path
              className={point.comparable ? "mark" : "mark not-comparable"}
              d={shapePath(encryptionShapes[point.encryption], 0, 0)}
              fill={cniColour(point.cni)}
            />
            {places[index] && <PointLabel label={point.label} place={places[index]} x={0} y={0} />}
          </svg>
        ))}
        {xAxis.ticks.map((tick) => (
          <text key={tick} className="tick" x={percentX(xAxis, tick)} y={bottom + 14}>
            {tickText(tick)}
          </text>
        ))}
        <text className="axis-unit" x="100%" y={bottom + 29}>
          {`${xMetric.label}, ${xMetric.unit.shown}${log(xAxis.scale)}`}
        </text>
        <text className="y-unit" x="4" y={geometry.topPad + 10}>
          {`${yMetric.label}, ${yMetric.unit.shown}${log(yAxis.scale)}`}
        </text>
      </svg>
    </div>
  );
});
