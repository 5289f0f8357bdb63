import { memo } from "react";
import { barStart, isCutOn, position, type Axis } from "@/lib/view/axis";
import type { BarPanel } from "@/lib/view/bar-panels";
import type { Mark } from "@/lib/view/mark";
import type { Cni } from "@/lib/dataset/dimensions";
import { barFill, cniColour, geometry, rowCentre } from "./chart-theme";
import { percentX, plotX, RowPlot } from "./RowPlot";

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

/** One path for all solid bars of a CNI; striped and dotted ones are drawn one by one, for a stretched pattern would not be the same. */
function solidBars(marks: readonly Mark[], axis: Axis): [cni: Cni, path: string][] {
  const paths = new Map<Cni, string>();
  marks.forEach(({ value, cni, encryption, comparable }, index) => {
    if (value === null || encryption !== "none" || !comparable) return;
    const top = rowCentre(index) - geometry.barHeight / 2;
    const bar = `M${plotX(axis, barStart(axis))} ${top}H${plotX(axis, value)}v${geometry.barHeight}H${plotX(axis, barStart(axis))}z`;
    paths.set(cni, (paths.get(cni) ?? "") + bar);
  });
  return [...paths];
}

function PatternBar({ mark, axis, index }: { mark: Mark; axis: Axis; index: number }) {
  const { value, cni, encryption, comparable } = mark;
  if (value === null || (encryption === "none" && comparable)) return null;
  const ends = [position(axis, barStart(axis)), position(axis, value)];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return (
    <rect
      className={comparable ? "bar" : "bar not-comparable"}
      x={`${Number((low * 100).toFixed(3))}%`}
      y={rowCentre(index) - geometry.barHeight / 2}
      width={`${Number(((high - low) * 100).toFixed(3))}%`}
      height={geometry.barHeight}
      fill={barFill(cni, encryption)}
    />
  );
}

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
      valueRoom={marks.some(({ hasLoss }) => hasLoss) ? "loss" : "one"}
      description={description}
      stretched={
        <>
          {solidBars(marks, axis).map(([cni, path]) => (
            <path key={cni} className="bar" d={path} fill={cniColour(cni)} />
          ))}
          <path className="range" d={rangePath(marks, axis)} />
          <path className="run-dots" d={dotPath(marks, axis)} />
        </>
      }
    >
      {marks.map((mark, index) => (
        <PatternBar key={mark.key} mark={mark} axis={axis} index={index} />
      ))}
      {marks.map(({ key, hole }, index) =>
        hole === null ? null : (
          <text key={key} className="hole" x="4" y={rowCentre(index)} dy="0.35em">
            {hole}
          </text>
        ),
      )}
      {marks.map(
        ({ key, max }, index) =>
          isCutOn(axis, max) && (
            <text key={key} className="cut" x="100%" dx="12" y={rowCentre(index)} dy="0.35em">
              »
            </text>
          ),
      )}
      {reference !== null && (
        <line
          className="reference"
          x1={percentX(axis, reference)}
          x2={percentX(axis, reference)}
          y1="0"
          y2="100%"
        />
      )}
    </RowPlot>
  );
});
