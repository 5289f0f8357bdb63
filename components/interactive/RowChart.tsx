"use client";
import type { KeyboardEvent as ReactKeyboardEvent, ReactNode } from "react";
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from "recharts";
import { position, type Axis } from "@/lib/view/axis";
import { geometry, rowCentre, rowsHeight, type ValueRoom } from "../chart-theme";
import { MarkTooltip, type TooltipText } from "./MarkTooltip";
import { tickBelow, tickBeside } from "./ticks";

/** Turns a value into a pixel across the chart. */
export type Across = (value: number) => number;

interface RowChartProps {
  readonly width: number;
  readonly axis: Axis;
  readonly unit: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly values: readonly string[];
  readonly valueRoom: ValueRoom;
  readonly tooltips: readonly (readonly TooltipText[])[];
  /** Draws a row's marks; called once a row. */
  readonly drawRow: (index: number, across: Across) => ReactNode;
  readonly behind?: (across: Across) => ReactNode;
}

interface ActivePayload {
  readonly payload?: readonly { readonly payload?: { readonly index: number } }[];
}

/** Recharts walks a vertical layout against the arrows: Left goes down its rows, Right goes up, and Up and Down do nothing. */
const walkingKeys: Readonly<Record<string, string>> = {
  ArrowDown: "ArrowLeft",
  ArrowRight: "ArrowLeft",
  ArrowUp: "ArrowRight",
  ArrowLeft: "ArrowRight",
};

function walkWithArrows(event: ReactKeyboardEvent): void {
  const key = walkingKeys[event.key];
  if (!key || !event.nativeEvent.isTrusted) return;
  event.preventDefault();
  event.stopPropagation();
  event.target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
}

/**
 * A chart of rows by Recharts, in the place and geometry of the drawn one: it adds a tooltip with all runs under the pointer and,
 * once focused, under the arrow keys.
 */
export function RowChart(props: RowChartProps) {
  const { width, axis, unit, description, labels, values, valueRoom, tooltips, drawRow, behind } = props;
  const wanted = geometry.valueWidth[valueRoom];
  const hasRoom = valueRoom === "one" || width >= geometry.labelWidth + wanted + geometry.leastPlot;
  const right = hasRoom ? wanted : geometry.edge;
  const plotWidth = width - geometry.labelWidth - right;
  const across: Across = (value) => geometry.labelWidth + position(axis, value) * plotWidth;
  const height = rowsHeight(labels.length);
  const rows = labels.map((_, index) => ({ name: `#${index}`, index, value: axis.domain[1] }));
  const tooltipOf = ({ payload }: ActivePayload) => {
    const index = payload?.[0]?.payload?.index;
    return index === undefined ? null : <MarkTooltip texts={tooltips[index] ?? []} />;
  };
  return (
    <div onKeyDownCapture={walkWithArrows}>
      <BarChart
        layout="vertical"
        width={width}
        height={height}
        data={rows}
        barCategoryGap={0}
        margin={{ top: geometry.topPad, right, bottom: 0, left: 0 }}
        title={description}
      >
        <CartesianGrid horizontal={false} className="grid" />
        <XAxis
          type="number"
          domain={[...axis.domain]}
          ticks={[...axis.ticks]}
          scale={axis.scale}
          interval={0}
          height={geometry.axisHeight}
          tick={tickBelow(height - geometry.axisHeight + 14)}
          tickLine={false}
          axisLine={false}
        />
        <YAxis
          type="category"
          dataKey="name"
          width={geometry.labelWidth}
          interval={0}
          tick={tickBeside(geometry.labelWidth - 8, (name) => labels[Number(String(name).slice(1))] ?? "")}
          tickLine={false}
          axisLine={false}
        />
        {behind?.(across)}
        <Bar
          dataKey="value"
          isAnimationActive={false}
          shape={({ index }: { index?: number }) => <g>{drawRow(index ?? 0, across)}</g>}
        />
        <g className="row-values">
          {(hasRoom ? values : []).map((value, index) => (
            <text key={index} className="row-value" x={width - 4} y={rowCentre(index)} dy="0.35em">
              {value}
            </text>
          ))}
        </g>
        <text className="axis-unit" x={width - right} y={height - geometry.axisHeight + 29}>
          {axis.scale === "log" ? `${unit}, logarithmic` : unit}
        </text>
        <Tooltip
          content={tooltipOf}
          cursor={{ className: "cursor" }}
          isAnimationActive={false}
          allowEscapeViewBox={{ x: false, y: true }}
        />
      </BarChart>
    </div>
  );
}
