"use client";
import { useMemo } from "react";
import { CartesianGrid, ErrorBar, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from "recharts";
import type { PointMark } from "@/lib/chart/scatter-layout";
import { tickText } from "@/lib/view/chart/axis";
import type { ScatterPanel, ScatterPoint } from "@/lib/view/chart/scatter-points";
import { shapePath } from "@/lib/view/chart/shape-path";
import { cniColour, geometry } from "@/components/chart/chart-theme";
import type { InteractiveProps } from "@/components/chart/Interaction";
import { plotBottom, PointLabel, scatterLayoutAt } from "@/components/chart/ScatterPlot";
import { MarkTooltip } from "./MarkTooltip";
import { errorOf, onAxis, rangeLine } from "./on-axis";
import { tickBelow, tickBeside } from "./ticks";

interface PointDatum {
  readonly x: number | null;
  readonly y: number | null;
  readonly xError: [number, number] | null;
  readonly yError: [number, number] | null;
  readonly point: ScatterPoint;
  readonly mark: PointMark | undefined;
}

function dataOf({ points, xAxis, yAxis }: ScatterPanel, marks: readonly PointMark[]): PointDatum[] {
  return points.map((point, index) => ({
    x: onAxis(xAxis, point.x),
    y: onAxis(yAxis, point.y),
    xError: errorOf(xAxis, point.x, ...point.xRange),
    yError: errorOf(yAxis, point.y, ...point.yRange),
    point,
    mark: marks[index],
  }));
}

function pointShape(props: unknown) {
  const { cx, cy, payload } = props as { cx?: number; cy?: number; payload: PointDatum };
  const { mark } = payload;
  if (cx === undefined || cy === undefined || !mark) return <g />;
  return (
    <g>
      <path
        className={mark.comparable ? "mark" : "mark not-comparable"}
        d={shapePath(mark.shape, cx, cy)}
        fill={cniColour(mark.cni)}
      />
      {mark.label && <PointLabel label={mark.label} x={cx} y={cy} />}
    </g>
  );
}

interface ActivePayload {
  readonly payload?: readonly { readonly payload?: PointDatum }[];
}

function pointTooltip({ payload }: ActivePayload) {
  const point = payload?.[0]?.payload?.point;
  return point ? <MarkTooltip texts={[{ title: point.label, lines: point.detail }]} /> : null;
}

/** Two metrics against each other by Recharts. */
export default function InteractiveScatter({ panel, width, description }: InteractiveProps<ScatterPanel>) {
  const { xAxis, yAxis } = panel;
  const plotWidth = width - geometry.scatterLeft - geometry.scatterRight;
  const layout = useMemo(() => scatterLayoutAt(panel, plotWidth), [panel, plotWidth]);
  const data = useMemo(() => dataOf(panel, layout.points), [panel, layout]);
  return (
    <ScatterChart
      width={width}
      height={geometry.scatterHeight}
      margin={{ top: geometry.scatterTop, right: geometry.scatterRight, bottom: 0, left: 0 }}
      title={description}
    >
      <CartesianGrid className="grid" />
      <XAxis
        type="number"
        dataKey="x"
        domain={[...xAxis.domain]}
        ticks={[...xAxis.ticks]}
        scale={xAxis.scale}
        interval={0}
        height={geometry.axisHeight}
        tick={tickBelow(plotBottom + 14)}
        tickLine={false}
        axisLine={false}
      />
      <YAxis
        type="number"
        dataKey="y"
        domain={[...yAxis.domain]}
        ticks={[...yAxis.ticks]}
        scale={yAxis.scale}
        interval={0}
        width={geometry.scatterLeft}
        tick={tickBeside(geometry.scatterLeft - 16, (value) => tickText(Number(value)), "y-tick")}
        tickLine={false}
        axisLine={false}
      />
      <Scatter data={data} shape={pointShape} isAnimationActive={false}>
        <ErrorBar direction="x" dataKey="xError" {...rangeLine} />
        <ErrorBar direction="y" dataKey="yError" {...rangeLine} />
      </Scatter>
      <text className="axis-unit" x={width - geometry.scatterRight} y={plotBottom + 29}>
        {layout.xLabel}
      </text>
      <text className="y-unit" x={geometry.scatterLeft} y={geometry.scatterTop - 7}>
        {layout.yLabel}
      </text>
      <Tooltip content={pointTooltip} cursor={false} isAnimationActive={false} />
    </ScatterChart>
  );
}
