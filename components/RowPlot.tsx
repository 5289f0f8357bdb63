import { memo, type ReactNode } from "react";
import { position, tickText, type Axis } from "@/lib/view/axis";
import { geometry, rowsHeight, type ValueRoom } from "./chart-theme";

/** Units of the stretched drawing across the plot. */
export const PLOT_UNITS = 1000;

/** A value's place across the plot in those units. */
export function plotX(axis: Axis, value: number): number {
  return Number((position(axis, value) * PLOT_UNITS).toFixed(2));
}

/** A value's place across the plot in percent. */
export function percentX(axis: Axis, value: number): string {
  return `${Number((position(axis, value) * 100).toFixed(3))}%`;
}

interface RowPlotProps {
  readonly axis: Axis;
  readonly unit: string;
  readonly labels: readonly string[];
  /** Text at the right of each row; a hole's reason stands in the plot instead. */
  readonly values: readonly string[];
  readonly valueRoom: ValueRoom;
  readonly description: string;
  /** Drawn in percent of the plot's width. */
  readonly children?: ReactNode;
  /** Drawn in plot units, stretched to the plot's width; strokes keep their width. */
  readonly stretched?: ReactNode;
}

/**
 * A chart of rows that fits any width without script: labels left, marks in SVG, figures right, ticks below. The server draws it,
 * and every change of the view redraws it: labels and figures are one text each, a line a row, so that a redraw touches few nodes.
 */
export function RowPlot(props: RowPlotProps) {
  const { axis, unit, labels, values, valueRoom, description, children, stretched } = props;
  const height = rowsHeight(labels.length) - geometry.axisHeight;
  return (
    <div className={`row-plot values-${valueRoom}`} role="img" aria-label={description}>
      <div className="row-labels">{labels.join("\n")}</div>
      <svg className="plot" width="100%" height={height}>
        {axis.ticks.map((tick, index) => (
          <line
            key={index}
            className="grid"
            x1={percentX(axis, tick)}
            x2={percentX(axis, tick)}
            y1="0"
            y2="100%"
          />
        ))}
        {children}
        <svg width="100%" height="100%" viewBox={`0 0 ${PLOT_UNITS} ${height}`} preserveAspectRatio="none">
          {stretched}
        </svg>
      </svg>
      <div className="row-figures">{values.join("\n")}</div>
      <RowAxis axis={axis} unit={unit} />
    </div>
  );
}

/** The ticks below the rows, in a drawing of their own: they stay where they are when rows come and go. */
const RowAxis = memo(function RowAxis({ axis, unit }: Pick<RowPlotProps, "axis" | "unit">) {
  return (
    <svg className="row-axis" width="100%" height={geometry.axisHeight}>
      {axis.ticks.map((tick, index) => (
        <text key={index} className="tick" x={percentX(axis, tick)} y="14">
          {tickText(tick)}
        </text>
      ))}
      <text className="axis-unit" x="100%" y="29">
        {axis.scale === "log" ? `${unit}, logarithmic` : unit}
      </text>
    </svg>
  );
});
