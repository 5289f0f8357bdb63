import { memo } from "react";
import { position } from "@/lib/view/axis";
import type { ScatterPanel, ScatterPoint } from "@/lib/view/scatter-points";
import { cniColour, encryptionShape, geometry, shapePath, tickText } from "./chart-theme";
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

/** The anchor of a point's label, right or left of it; null for a point without one. */
export type LabelSide = "start" | "end" | null;

/** On which side of its point a label stands: points whose label would lie on an earlier one's are labelled on the other side, or not at all. */
export function labelSides(panel: ScatterPanel): LabelSide[] {
  const placed: { x: number; y: number; width: number }[] = [];
  return panel.points.map((point) => {
    const x = position(panel.xAxis, point.x) * 820;
    const y = yAt(panel, point.y);
    const width = point.label.length * 6.4 + 12;
    const isFree = (left: number) =>
      left >= 0 &&
      left + width <= 840 &&
      placed.every((box) => Math.abs(box.y - y) > 12 || left > box.x + box.width || left + width < box.x);
    const side = isFree(x + 8) ? "start" : isFree(x - 8 - width) ? "end" : null;
    if (side) placed.push({ x: side === "start" ? x + 8 : x - 8 - width, y, width });
    return side;
  });
}

function PointLabel({ point, side }: { point: ScatterPoint; side: "start" | "end" }) {
  return (
    <text className="point-label" x={side === "start" ? 9 : -9} dy="0.35em" textAnchor={side}>
      {point.label}
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
  const sides = labelSides(panel);
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
              d={shapePath(encryptionShape[point.encryption], 0, 0)}
              fill={cniColour(point.cni)}
            />
            {sides[index] && <PointLabel point={point} side={sides[index]} />}
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
