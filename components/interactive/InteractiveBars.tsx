"use client";
import { barStart, isCutOn } from "@/lib/view/axis";
import type { BarPanel } from "@/lib/view/bar-panels";
import type { Mark } from "@/lib/view/mark";
import { barFill, geometry, rowCentre } from "../chart-theme";
import { RowChart, type Across } from "./RowChart";

function BarMark({
  mark,
  index,
  across,
  start,
  low,
  isCut,
}: {
  mark: Mark;
  isCut: boolean;
  index: number;
  across: Across;
  start: number;
  /** The low end of the axis, where the words for a hole begin. */
  low: number;
}) {
  const y = rowCentre(index);
  if (mark.value === null) {
    return (
      <text className="hole" x={across(low) + 4} y={y} dy="0.35em">
        {mark.hole}
      </text>
    );
  }
  const ends = [across(start), across(mark.value)];
  return (
    <>
      <rect
        className={mark.comparable ? "bar" : "bar not-comparable"}
        x={Math.min(...ends)}
        y={y - geometry.barHeight / 2}
        width={Math.abs(across(mark.value) - across(start))}
        height={geometry.barHeight}
        fill={barFill(mark.cni, mark.encryption)}
      />
      {mark.min !== null && mark.max !== null && (
        <path className="range" d={`M${across(mark.min)} ${y}H${across(mark.max)}`} />
      )}
      <path className="run-dots" d={mark.runs.map((run) => `M${across(run)} ${y}h0`).join("")} />
      {isCut && (
        <text className="cut" x={Math.max(...ends) + 12} y={y} dy="0.35em">
          »
        </text>
      )}
    </>
  );
}

/** The ranked bars by Recharts. */
export default function InteractiveBars({
  panel,
  width,
  description,
}: {
  panel: BarPanel;
  width: number;
  description: string;
}) {
  const { marks, axis, unit, reference } = panel;
  const bottom = rowCentre(marks.length - 0.5);
  return (
    <RowChart
      width={width}
      axis={axis}
      unit={unit}
      description={description}
      labels={marks.map(({ label }) => label)}
      values={marks.map(({ text }) => text)}
      valueRoom={marks.some(({ hasLoss }) => hasLoss) ? "loss" : "one"}
      tooltips={marks.map(({ label, detail }) => [{ title: label, lines: detail }])}
      drawRow={(index, across) => {
        const mark = marks[index];
        return (
          mark && (
            <BarMark
              mark={mark}
              index={index}
              across={across}
              start={barStart(axis)}
              low={axis.domain[0]}
              isCut={isCutOn(axis, mark.max)}
            />
          )
        );
      }}
      behind={(across) =>
        reference !== null && (
          <line className="reference" x1={across(reference)} x2={across(reference)} y1={0} y2={bottom} />
        )
      }
    />
  );
}
