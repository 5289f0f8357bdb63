"use client";
import { CartesianGrid, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from "recharts";
import { position, tickText } from "@/lib/view/axis";
import { axisLabel, type ScatterPanel, type ScatterPoint } from "@/lib/view/scatter-points";
import { cniColour, geometry } from "../chart-theme";
import type { PointText } from "@/lib/view/scatter-labels";
import { encryptionShapes } from "@/lib/view/dot-rows";
import { shapePath } from "@/lib/view/shape-path";
import { plotHeight, PointLabel, textsAt } from "../ScatterPlot";
import { MarkTooltip } from "./MarkTooltip";
import { tickBelow, tickBeside } from "./ticks";

interface PointShapeProps {
  readonly cx?: number;
  readonly cy?: number;
  readonly point: ScatterPoint;
  readonly panel: ScatterPanel;
  readonly plotWidth: number;
  readonly written: PointText | null;
}

function PointShape({ cx = 0, cy = 0, point, panel, plotWidth, written }: PointShapeProps) {
  const across = (value: number) => geometry.scatterLeft + position(panel.xAxis, value) * plotWidth;
  const up = (value: number) => geometry.topPad + (1 - position(panel.yAxis, value)) * plotHeight;
  return (
    <g>
      <path
        className="range"
        d={`M${across(point.xRange[0])} ${cy}H${across(point.xRange[1])}M${cx} ${up(point.yRange[0])}V${up(point.yRange[1])}`}
      />
      <path
        className={point.comparable ? "mark" : "mark not-comparable"}
        d={shapePath(encryptionShapes[point.encryption], cx, cy)}
        fill={cniColour(point.cni)}
      />
      {written && <PointLabel written={written} x={cx} y={cy} />}
    </g>
  );
}

interface ActivePayload {
  readonly payload?: readonly { readonly payload?: ScatterPoint }[];
}

function pointTooltip({ payload }: ActivePayload) {
  const point = payload?.[0]?.payload;
  return point ? <MarkTooltip texts={[{ title: point.label, lines: point.detail }]} /> : null;
}

/** Two metrics against each other by Recharts. */
export default function InteractiveScatter({
  panel,
  width,
  description,
}: {
  panel: ScatterPanel;
  width: number;
  description: string;
}) {
  const { xAxis, yAxis, xMetric, yMetric, points } = panel;
  const plotWidth = width - geometry.scatterLeft - geometry.scatterRight;
  const bottom = geometry.scatterHeight - geometry.axisHeight;
  const texts = textsAt(panel, plotWidth);
  const written = new Map(points.map(({ key }, index) => [key, texts.points[index] ?? null]));
  const shape = (props: unknown) => {
    const { cx, cy, payload } = props as { cx?: number; cy?: number; payload: ScatterPoint };
    const own = written.get(payload.key) ?? null;
    return <PointShape cx={cx} cy={cy} point={payload} panel={panel} plotWidth={plotWidth} written={own} />;
  };
  return (
    <ScatterChart
      width={width}
      height={geometry.scatterHeight}
      margin={{ top: geometry.topPad, right: geometry.scatterRight, bottom: 0, left: 0 }}
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
        tick={tickBelow(bottom + 14)}
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
      <Scatter data={[...points]} shape={shape} isAnimationActive={false} />
      <text className="axis-unit" x={width - geometry.scatterRight} y={bottom + 29}>
        {axisLabel(xMetric, xAxis)}
      </text>
      <text className="y-unit" x={geometry.scatterLeft + 4} y={geometry.topPad + 10}>
        {axisLabel(yMetric, yAxis)}
      </text>
      <Tooltip content={pointTooltip} cursor={false} isAnimationActive={false} />
    </ScatterChart>
  );
}
