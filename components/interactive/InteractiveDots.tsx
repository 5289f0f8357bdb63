"use client";
import { isCutOn } from "@/lib/view/axis";
import { rowHoles, rowValues, type DotPanel, type DotRow } from "@/lib/view/dot-rows";
import { shapePath } from "@/lib/view/shape-path";
import { cniColour, rowCentre } from "../chart-theme";
import { RowChart, type Across } from "./RowChart";

function DotMarks({
  row,
  panel,
  index,
  across,
}: {
  row: DotRow;
  panel: DotPanel;
  index: number;
  across: Across;
}) {
  const y = rowCentre(index);
  const xs = row.marks.flatMap((mark) => (mark?.value == null ? [] : [across(mark.value)]));
  const ends = row.marks.flatMap((mark) => (mark?.max == null ? [] : [across(mark.max)]));
  const [start, end] = [across(panel.axis.domain[0]), across(panel.axis.domain[1])];
  const farthest = Math.max(start, ...ends);
  const holes = rowHoles(row.marks, panel.series);
  return (
    <>
      {xs.length > 1 && <path className="span" d={`M${Math.min(...xs)} ${y}H${Math.max(...xs)}`} />}
      {row.marks.map((mark, at) => {
        const series = panel.series[at];
        if (!series || mark?.value == null || mark.min === null || mark.max === null) return null;
        return (
          <g key={series.id}>
            <path className="range" d={`M${across(mark.min)} ${y}H${across(mark.max)}`} />
            <path
              className={mark.comparable ? "mark" : "mark not-comparable"}
              d={shapePath(series.shape, across(mark.value), y)}
              fill={cniColour(mark.cni)}
            />
          </g>
        );
      })}
      {row.marks.some((mark) => mark && isCutOn(panel.axis, mark.max)) && (
        <text className="cut" x={end + 12} y={y} dy="0.35em">
          »
        </text>
      )}
      {holes && (
        <text className="hole" x={farthest > (start + end) / 2 ? start + 6 : farthest + 10} y={y} dy="0.35em">
          {holes}
        </text>
      )}
    </>
  );
}

/** Series side by side on each row by Recharts. */
export default function InteractiveDots({
  panel,
  width,
  description,
}: {
  panel: DotPanel;
  width: number;
  description: string;
}) {
  const { rows, series, axis, unit } = panel;
  return (
    <RowChart
      width={width}
      axis={axis}
      unit={unit}
      description={description}
      labels={rows.map(({ label }) => label)}
      values={rows.map(({ marks }) => rowValues(marks))}
      valueRoom="several"
      tooltips={rows.map(({ marks }) =>
        marks.flatMap((mark, at) =>
          mark ? [{ title: `${mark.label}, ${series[at]?.label}`, lines: mark.detail }] : [],
        ),
      )}
      drawRow={(index, across) => {
        const row = rows[index];
        return row && <DotMarks row={row} panel={panel} index={index} across={across} />;
      }}
    />
  );
}
