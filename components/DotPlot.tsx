import { memo } from "react";
import { isCutOn, position, type Axis } from "@/lib/view/axis";
import { rowHoles, rowValues, type DotPanel, type DotSeries } from "@/lib/view/dot-rows";
import type { Mark } from "@/lib/view/mark";
import { shapePath } from "@/lib/view/shape-path";
import { cniColour, rowCentre } from "./chart-theme";
import { percentX, plotX, RowPlot } from "./RowPlot";

/** The line from the lowest to the highest mark of each row. */
function spanPath({ rows, axis }: DotPanel): string {
  return rows
    .map(({ marks }, index) => {
      const values = marks.flatMap((mark) => (mark?.value == null ? [] : [mark.value]));
      if (values.length < 2) return "";
      return `M${plotX(axis, Math.min(...values))} ${rowCentre(index)}H${plotX(axis, Math.max(...values))}`;
    })
    .join("");
}

function rangePath({ rows, axis }: DotPanel): string {
  const ranges = rows.flatMap(({ marks }, index) =>
    marks.map((mark) =>
      mark?.min == null || mark.max === null
        ? ""
        : `M${plotX(axis, mark.min)} ${rowCentre(index)}H${plotX(axis, mark.max)}`,
    ),
  );
  return ranges.join("");
}

function MarkShape({
  mark,
  axis,
  index,
  series,
}: {
  mark: Mark;
  axis: Axis;
  index: number;
  series: DotSeries;
}) {
  if (mark.value === null) return null;
  return (
    <svg x={percentX(axis, mark.value)} y={rowCentre(index)} overflow="visible">
      <path
        className={mark.comparable ? "mark" : "mark not-comparable"}
        d={shapePath(series.shape, 0, 0)}
        fill={cniColour(mark.cni)}
      />
    </svg>
  );
}

/** Where the words for a row's holes stand: after its marks, or at the start of the plot where these reach far. */
function holePlace(marks: readonly (Mark | null)[], axis: Axis): { x: string; dx: number } {
  const farthest = Math.max(0, ...marks.map((mark) => (mark?.max == null ? 0 : position(axis, mark.max))));
  return farthest > 0.5 ? { x: "0", dx: 6 } : { x: `${(farthest * 100).toFixed(2)}%`, dx: 10 };
}

/** Series side by side on each row, drawn without script. */
export const DotPlot = memo(function DotPlot({
  panel,
  description,
}: {
  panel: DotPanel;
  description: string;
}) {
  const { rows, series, axis, unit } = panel;
  return (
    <RowPlot
      axis={axis}
      unit={unit}
      labels={rows.map(({ label }) => label)}
      values={rows.map(({ marks }) => rowValues(marks))}
      valueRoom="several"
      description={description}
      stretched={
        <>
          <path className="span" d={spanPath(panel)} />
          <path className="range" d={rangePath(panel)} />
        </>
      }
    >
      {rows.map(({ key, marks }, index) =>
        marks.map(
          (mark, at) =>
            mark && (
              <MarkShape
                key={`${key}-${at}`}
                mark={mark}
                axis={axis}
                index={index}
                series={series[at] as DotSeries}
              />
            ),
        ),
      )}
      {rows.map(
        ({ key, marks }, index) =>
          marks.some((mark) => mark && isCutOn(axis, mark.max)) && (
            <text key={key} className="cut" x="100%" dx="12" y={rowCentre(index)} dy="0.35em">
              »
            </text>
          ),
      )}
      {rows.map(({ key, marks }, index) => {
        const holes = rowHoles(marks, series);
        return (
          holes && (
            <text
              key={key}
              className="hole beside-marks"
              {...holePlace(marks, axis)}
              y={rowCentre(index)}
              dy="0.35em"
            >
              {holes}
            </text>
          )
        );
      })}
    </RowPlot>
  );
});
