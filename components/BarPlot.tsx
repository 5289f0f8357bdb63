import { memo } from "react";
import { position, type Axis } from "@/lib/view/axis";
import type { BarPanel } from "@/lib/view/bar-panels";
import type { Mark } from "@/lib/view/mark";
import { barFill, geometry, rowCentre } from "./chart-theme";
import { percentX, plotX, RowPlot } from "./RowPlot";

/** The value at which bars start: zero, or the low end of a log axis. */
export function barStart(axis: Axis): number {
  return axis.scale === "log" ? axis.domain[0] : 0;
}

/** One path for all range lines of a panel, in plot units. */
function rangePath(marks: readonly Mark[], axis: Axis): string {
  return marks
    .map(({ min, max }, index) =>
      min === null || max === null ? "" : `M${plotX(axis, min)} ${rowCentre(index)}H${plotX(axis, max)}`,
    )
    .join("");
}

/** One path for all run dots of a panel: lines without length, round at their ends. */
function dotPath(marks: readonly Mark[], axis: Axis): string {
  return marks
    .map(({ runs }, index) => runs.map((run) => `M${plotX(axis, run)} ${rowCentre(index)}h0`).join(""))
    .join("");
}

interface BarProps {
  readonly value: number;
  readonly axis: Axis;
  readonly index: number;
  readonly fill: string;
  readonly comparable: boolean;
}

const Bar = memo(function Bar({ value, axis, index, fill, comparable }: BarProps) {
  const start = barStart(axis);
  const [low, high] = value < start ? [value, start] : [start, value];
  const width = (position(axis, high) - position(axis, low)) * 100;
  return (
    <rect
      className={comparable ? "bar" : "bar not-comparable"}
      x={percentX(axis, low)}
      y={rowCentre(index) - geometry.barHeight / 2}
      width={`${Number(width.toFixed(3))}%`}
      height={geometry.barHeight}
      fill={fill}
    />
  );
});

/** Ranked bars with the runs and their range, drawn without script. */
export const BarPlot = memo(function BarPlot({
  panel,
  description,
}: {
  panel: BarPanel;
  description: string;
}) {
  const { marks, axis, unit, reference } = panel;
  return (
    <RowPlot
      axis={axis}
      unit={unit}
      labels={marks.map(({ label }) => label)}
      values={marks.map(({ text }) => text)}
      wideValues={marks.some(({ text }) => text.includes("lost"))}
      description={description}
      stretched={
        <>
          <path className="range" d={rangePath(marks, axis)} />
          <path className="run-dots" d={dotPath(marks, axis)} />
        </>
      }
    >
      {marks.map(({ key, value, cni, encryption, comparable }, index) =>
        value === null ? null : (
          <Bar
            key={key}
            value={value}
            axis={axis}
            index={index}
            fill={barFill(cni, encryption)}
            comparable={comparable}
          />
        ),
      )}
      {marks.map(({ key, hole }, index) =>
        hole === null ? null : (
          <text key={key} className="hole" x="4" y={rowCentre(index)} dy="0.35em">
            {hole}
          </text>
        ),
      )}
      {reference !== null && (
        <line
          className="reference"
          x1={percentX(axis, reference)}
          x2={percentX(axis, reference)}
          y1="0"
          y2={rowCentre(marks.length - 0.5)}
        />
      )}
    </RowPlot>
  );
});
