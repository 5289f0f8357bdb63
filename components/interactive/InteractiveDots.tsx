"use client";
import { useMemo } from "react";
import { Bar, ErrorBar, Scatter } from "recharts";
import { dotLayout } from "@/lib/chart/dot-layout";
import type { DotPanel, DotSeries } from "@/lib/view/chart/dot-rows";
import type { Mark } from "@/lib/view/chart/mark";
import { shapePath } from "@/lib/view/chart/shape-path";
import { cniColour } from "@/components/chart/chart-theme";
import type { InteractiveProps } from "@/components/chart/Interaction";
import { errorOf, onAxis, rangeLine } from "./on-axis";
import { RowChart, type RowDatum } from "./RowChart";

interface DotDatum extends RowDatum {
  readonly marks: readonly (Mark | null)[];
  readonly values: readonly (number | null)[];
  readonly errors: readonly ([number, number] | null)[];
  /** From the lowest to the highest figure; null where there are fewer than two. */
  readonly span: [number, number] | null;
}

function dataOf({ rows, series, axis }: DotPanel): DotDatum[] {
  return rows.map(({ key, marks }) => {
    const values = marks.map((mark) => onAxis(axis, mark?.value));
    const known = values.filter((value) => value !== null);
    return {
      key,
      tooltip: marks.flatMap((mark, at) =>
        mark ? [{ title: `${mark.label}, ${series[at]?.label}`, lines: mark.detail }] : [],
      ),
      marks,
      values,
      errors: marks.map((mark) => errorOf(axis, mark?.value, mark?.min, mark?.max)),
      span: known.length < 2 ? null : [Math.min(...known), Math.max(...known)],
    };
  });
}

function spanShape(props: unknown) {
  const { x = 0, y = 0, width = 0, height = 0 } = props as Record<string, number | undefined>;
  return width === 0 ? <g /> : <path className="span" d={`M${x} ${y + height / 2}H${x + width}`} />;
}

function pointShape({ shape }: DotSeries, index: number) {
  return function PointShape(props: unknown) {
    const { cx, cy, payload } = props as { cx?: number | null; cy?: number | null; payload: DotDatum };
    const mark = payload.marks[index];
    if (cx == null || cy == null || !mark) return <g />;
    return (
      <path
        className={mark.comparable ? "mark" : "mark not-comparable"}
        d={shapePath(shape, cx, cy)}
        fill={cniColour(mark.cni)}
      />
    );
  };
}

/** Series next to each other on each row by Recharts. */
export default function InteractiveDots({ panel, width, description }: InteractiveProps<DotPanel>) {
  const layout = useMemo(() => dotLayout(panel), [panel]);
  const data = useMemo(() => dataOf(panel), [panel]);
  return (
    <RowChart layout={layout} width={width} description={description} data={data}>
      <Bar dataKey="span" shape={spanShape} isAnimationActive={false} />
      {panel.series.map((series, index) => (
        <Scatter
          key={series.id}
          dataKey={({ values }: DotDatum) => values[index] ?? null}
          shape={pointShape(series, index)}
          isAnimationActive={false}
        >
          <ErrorBar direction="x" dataKey={({ errors }: DotDatum) => errors[index] ?? null} {...rangeLine} />
        </Scatter>
      ))}
    </RowChart>
  );
}
