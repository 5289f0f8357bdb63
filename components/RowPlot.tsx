import type { ReactNode } from "react";
import { position, type Axis } from "@/lib/view/axis";
import { geometry, rowCentre, rowsHeight, tickText } from "./chart-theme";

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
  readonly wideValues: boolean;
  readonly description: string;
  /** Drawn in percent of the plot's width. */
  readonly children?: ReactNode;
  /** Drawn in plot units, stretched to the plot's width; strokes keep their width. */
  readonly stretched?: ReactNode;
}

/**
 * A chart of rows as plain SVG that fits any width without script: labels left, figures right, ticks below. The server draws it,
 * and every change of the view redraws it.
 */
export function RowPlot(props: RowPlotProps) {
  const { axis, unit, labels, values, wideValues, description, children, stretched } = props;
  const height = rowsHeight(labels.length);
  const bottom = height - geometry.axisHeight;
  return (
    <div className={wideValues ? "row-plot wide-values" : "row-plot"} role="img" aria-label={description}>
      <svg width={geometry.labelWidth} height={height}>
        {labels.map((label, index) => (
          <text
            key={index}
            className="row-label"
            x={geometry.labelWidth - 8}
            y={rowCentre(index)}
            dy="0.35em"
          >
            {label}
          </text>
        ))}
      </svg>
      <svg className="plot" width="100%" height={height}>
        {axis.ticks.map((tick) => (
          <line
            key={tick}
            className="grid"
            x1={percentX(axis, tick)}
            x2={percentX(axis, tick)}
            y1="0"
            y2={bottom}
          />
        ))}
        {children}
        <svg width="100%" height={height} viewBox={`0 0 ${PLOT_UNITS} ${height}`} preserveAspectRatio="none">
          {stretched}
        </svg>
        {axis.ticks.map((tick) => (
          <text key={tick} className="tick" x={percentX(axis, tick)} y={bottom + 14}>
            {tickText(tick)}
          </text>
        ))}
        <text className="axis-unit" x="100%" y={bottom + 29}>
          {axis.scale === "log" ? `${unit}, logarithmic` : unit}
        </text>
      </svg>
      <svg width="100%" height={height}>
        {values.map((value, index) => (
          <text key={index} className="row-value" x="100%" dx="-4" y={rowCentre(index)} dy="0.35em">
            {value}
          </text>
        ))}
      </svg>
    </div>
  );
}
