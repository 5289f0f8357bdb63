"use client";
import type { KeyboardEvent as ReactKeyboardEvent, ReactNode } from "react";
import { BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from "recharts";
import { marksOfKind, type RowLayout } from "@/lib/chart/row-layout";
import { geometry, rowCentre, rowsHeight } from "@/components/chart/chart-theme";
import { markY } from "@/components/chart/RowPlot";
import { MarkTooltip, type TooltipText } from "./MarkTooltip";
import { tickBelow, tickBeside } from "./ticks";

/** A row as Recharts has it: the key is its place on the category axis. */
export interface RowDatum {
  readonly key: string;
  /** What the tooltip says. */
  readonly tooltip: readonly TooltipText[];
}

interface RowChartProps {
  readonly layout: RowLayout;
  readonly width: number;
  readonly description: string;
  /** A datum per row of the layout, in its order. */
  readonly data: readonly RowDatum[];
  /** The parts that draw the figures. */
  readonly children: ReactNode;
}

interface ActivePayload {
  readonly payload?: readonly { readonly payload?: RowDatum }[];
}

function rowTooltip({ payload }: ActivePayload) {
  const datum = payload?.[0]?.payload;
  return datum ? <MarkTooltip texts={datum.tooltip} /> : null;
}

/** In a vertical layout Recharts moves with Left and Right alone: Left down the rows, Right up. Down and Up are what rows need. */
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

/** The words of the layout on the plot. */
function PlotWords({ layout, left, plotWidth }: { layout: RowLayout; left: number; plotWidth: number }) {
  return marksOfKind(layout.marks, "cut", "hole").map((words, index) => (
    <text
      key={index}
      className={words.kind}
      x={left + words.at * plotWidth + words.gap}
      y={markY(words)}
      dy="0.35em"
      textAnchor={words.anchor}
    >
      {words.text}
    </text>
  ));
}

/** Room for the figures at the right, and whether they have it. */
function valueRoomIn({ valueRoom, hidesValues }: RowLayout, width: number) {
  const wanted = geometry.valueWidth[valueRoom];
  const hasRoom = valueRoom === "one" || width >= geometry.labelWidth + wanted + geometry.leastPlot;
  return { right: hasRoom ? wanted : geometry.edge, showsValues: hasRoom && !hidesValues };
}

/**
 * A chart of rows by Recharts, with the layout's axes and sizes, so that it takes the place of the painted one. It adds a tooltip with
 * all runs under the pointer and, once focused, under the arrow keys.
 */
export function RowChart({ layout, width, description, data, children }: RowChartProps) {
  const { rows, axis, unit } = layout;
  const { right, showsValues } = valueRoomIn(layout, width);
  const height = rowsHeight(rows.length);
  const labels = new Map(rows.map(({ label }, index) => [data[index]?.key, label]));
  return (
    <div onKeyDownCapture={walkWithArrows}>
      <BarChart
        layout="vertical"
        width={width}
        height={height}
        data={[...data]}
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
          dataKey="key"
          width={geometry.labelWidth}
          interval={0}
          tick={tickBeside(geometry.labelWidth - 8, (key) => labels.get(String(key)) ?? "")}
          tickLine={false}
          axisLine={false}
        />
        {children}
        <PlotWords
          layout={layout}
          left={geometry.labelWidth}
          plotWidth={width - geometry.labelWidth - right}
        />
        <g className="row-values">
          {(showsValues ? rows : []).map(({ key, value }, index) => (
            <text key={key} className="row-value" x={width - 4} y={rowCentre(index)} dy="0.35em">
              {value}
            </text>
          ))}
        </g>
        <text className="axis-unit" x={width - right} y={height - geometry.axisHeight + 29}>
          {unit}
        </text>
        <Tooltip
          content={rowTooltip}
          cursor={{ className: "cursor" }}
          filterNull={false}
          isAnimationActive={false}
          allowEscapeViewBox={{ x: false, y: true }}
        />
      </BarChart>
    </div>
  );
}
