"use client";
import { useMemo, useState } from "react";
import {
  Brush,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { secondsLayout } from "@/lib/chart/seconds-layout";
import type { Cni } from "@/lib/dataset/facts/dimensions";
import { formatNumber } from "@/lib/format";
import type { SecondsPanel } from "@/lib/seconds/seconds-charts";
import { tickText, type Axis } from "@/lib/view/chart/axis";
import { cniColour, geometry } from "@/components/chart/chart-theme";
import type { InteractiveProps } from "@/components/chart/Interaction";
import { MarkTooltip } from "./MarkTooltip";
import { tickBelow, tickBeside } from "./ticks";

/** One run of one variant: its seconds, on the axis of all runs. */
export interface SecondsRun {
  readonly panel: SecondsPanel;
  readonly axis: Axis;
  readonly cni: Cni;
  /** The unit of the values. */
  readonly unit: string;
}

/** A second at its middle; the one that iperf3 skipped is before 0. */
interface SecondDatum {
  readonly at: number;
  readonly value: number | null;
  readonly skipped: number | null;
}

const { top, right, left, plot, axis: axisRoom, brush } = geometry.seconds;

function dataOf({ omitted, seconds }: SecondsPanel): SecondDatum[] {
  return [
    { at: -0.5, value: null, skipped: omitted },
    ...seconds.map((value, second) => ({ at: second + 0.5, value, skipped: null })),
  ];
}

/** Whole seconds from one to the other, at most seven of them. */
function ticksWithin(from: number, to: number): number[] {
  const step = [1, 2, 5, 10, 20].find((width) => (to - from) / width <= 6) ?? 20;
  const first = Math.max(0, Math.ceil(from / step) * step);
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step);
}

interface ActivePayload {
  readonly payload?: readonly { readonly payload?: SecondDatum }[];
}

function secondTooltip(unit: string) {
  return function SecondTooltip({ payload }: ActivePayload) {
    const datum = payload?.[0]?.payload;
    if (!datum) return null;
    const value = datum.value ?? datum.skipped;
    const title = datum.at < 0 ? "The skipped first second" : `Second ${datum.at + 0.5}`;
    return (
      <MarkTooltip
        texts={[
          { title, lines: [value === null ? "not reported by iperf3" : `${formatNumber(value)} ${unit}`] },
        ]}
      />
    );
  };
}

/** The seconds of one run by Recharts; the brush below them takes a part of the run to the whole width. */
export default function InteractiveSeconds({ panel: run, width, description }: InteractiveProps<SecondsRun>) {
  const { panel, axis, cni, unit } = run;
  const data = useMemo(() => dataOf(panel), [panel]);
  const layout = useMemo(() => secondsLayout(panel, axis), [panel, axis]);
  const [shown, setShown] = useState({ startIndex: 0, endIndex: data.length - 1 });
  const [from, to] = [shown.startIndex - 1, shown.endIndex];
  const isWhole = shown.startIndex === 0 && shown.endIndex === data.length - 1;
  const { distribution } = panel;
  const end = panel.seconds.length;
  return (
    <ComposedChart
      width={width}
      height={top + plot + axisRoom + brush}
      data={data}
      margin={{ top, right, bottom: 0, left: 0 }}
      title={description}
    >
      <ReferenceArea className="omitted" x1={-1} x2={0} ifOverflow="hidden" />
      <CartesianGrid vertical={false} className="grid" />
      {distribution && (
        <ReferenceArea
          className="band"
          x1={0}
          x2={end}
          y1={distribution.p5}
          y2={distribution.p95}
          fill={cniColour(cni)}
          ifOverflow="hidden"
        />
      )}
      {distribution && (
        <ReferenceLine
          className="median"
          segment={[
            { x: Math.max(0, from), y: distribution.p50 },
            { x: to, y: distribution.p50 },
          ]}
        />
      )}
      <XAxis
        type="number"
        dataKey="at"
        domain={[from, to]}
        ticks={isWhole ? layout.times.map(({ value }) => value) : ticksWithin(from, to)}
        interval={0}
        height={axisRoom}
        tick={tickBelow(top + plot + 16)}
        tickLine={false}
        axisLine={false}
      />
      <YAxis
        type="number"
        domain={[...axis.domain]}
        ticks={layout.ticks.map(({ value }) => value)}
        interval={0}
        width={left}
        tick={tickBeside(left - 5, (value) => tickText(Number(value)), "y-tick")}
        tickLine={false}
        axisLine={false}
      />
      <Line
        className="seconds-line"
        dataKey="value"
        type="linear"
        dot={false}
        activeDot={{ r: 3 }}
        stroke={cniColour(cni)}
        isAnimationActive={false}
      />
      <Line
        dataKey="skipped"
        stroke="none"
        dot={{ className: "omitted-mark", r: 2.5 }}
        activeDot={false}
        isAnimationActive={false}
      />
      <text className="time-unit" x={width} y={top + plot + 16}>
        s
      </text>
      <Brush
        dataKey="at"
        height={brush}
        travellerWidth={12}
        tickFormatter={(at: number) => `${at + 0.5}`}
        startIndex={shown.startIndex}
        endIndex={shown.endIndex}
        onChange={setShown}
        ariaLabel="Part of the run shown"
      />
      <Tooltip
        content={secondTooltip(unit)}
        isAnimationActive={false}
        allowEscapeViewBox={{ x: false, y: true }}
      />
    </ComposedChart>
  );
}
