"use client";
import { useMemo } from "react";
import { Bar, ErrorBar, ReferenceLine, Scatter } from "recharts";
import { barLayout } from "@/lib/chart/bar-layout";
import type { BarMark, BarPanel } from "@/lib/view/chart/bar-panels";
import { barFill, geometry } from "@/components/chart/chart-theme";
import type { InteractiveProps } from "@/components/chart/Interaction";
import { errorOf, onAxis, rangeLine } from "./on-axis";
import { RowChart, type RowDatum } from "./RowChart";

/** Recharts draws lines above bars unless told; the layout has the reference behind them. */
const BEHIND_BARS = 1;

interface BarDatum extends RowDatum {
  readonly mark: BarMark;
  readonly value: number | null;
  readonly error: [number, number] | null;
  readonly runs: readonly (number | null)[];
}

function dataOf({ marks, axis }: BarPanel): BarDatum[] {
  return marks.map((mark) => ({
    key: mark.key,
    tooltip: [{ title: mark.label, lines: mark.detail }],
    mark,
    value: onAxis(axis, mark.value),
    error: errorOf(axis, mark.value, mark.min, mark.max),
    runs: mark.runs.map((run) => onAxis(axis, run)),
  }));
}

interface Placed {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly payload?: BarDatum;
}

function barShape(props: unknown) {
  const { x = 0, y = 0, width = 0, height = 0, payload } = props as Placed;
  if (payload?.value == null) return <g />;
  const { tone, encryption, comparable } = payload.mark;
  return (
    <rect
      className={comparable ? "bar" : "bar not-comparable"}
      x={Math.min(x, x + width)}
      y={y}
      width={Math.abs(width)}
      height={height}
      fill={barFill(tone, encryption)}
    />
  );
}

function runShape(props: unknown) {
  const { cx, cy } = props as { cx?: number | null; cy?: number | null };
  return cx == null || cy == null ? <g /> : <path className="run-dots" d={`M${cx} ${cy}h0`} />;
}

/** The ranked bars by Recharts. */
export default function InteractiveBars({ panel, width, description }: InteractiveProps<BarPanel>) {
  const layout = useMemo(() => barLayout(panel), [panel]);
  const data = useMemo(() => dataOf(panel), [panel]);
  const mostRuns = Math.max(0, ...data.map(({ runs }) => runs.length));
  return (
    <RowChart layout={layout} width={width} description={description} data={data}>
      {panel.reference !== null && (
        <ReferenceLine
          className="reference"
          x={onAxis(panel.axis, panel.reference) ?? undefined}
          zIndex={BEHIND_BARS}
        />
      )}
      <Bar dataKey="value" barSize={geometry.barHeight} shape={barShape} isAnimationActive={false}>
        <ErrorBar dataKey="error" {...rangeLine} />
      </Bar>
      {Array.from({ length: mostRuns }, (_, run) => (
        <Scatter
          key={run}
          dataKey={({ runs }: BarDatum) => runs[run] ?? null}
          shape={runShape}
          isAnimationActive={false}
        />
      ))}
    </RowChart>
  );
}
