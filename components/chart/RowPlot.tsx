import { memo } from "react";
import { marksOfKind, type RowLayout, type RowMark, type RowMarkOf } from "@/lib/chart/row-layout";
import type { Tone } from "@/lib/view/chart/mark";
import { shapePath } from "@/lib/view/chart/shape-path";
import {
  barFill,
  cniColour,
  geometry,
  percent,
  PLOT_UNITS,
  plotX,
  rowCentre,
  rowsHeight,
  toneColour,
} from "./chart-theme";

/** The vertical middle of a mark. */
export function markY({ row, lower = 0 }: { readonly row: number; readonly lower?: number }): number {
  return rowCentre(row) + lower * geometry.rowHeight;
}

/** One path for many horizontal lines, in plot units. */
function linesPath(lines: readonly RowMarkOf<"span" | "range">[]): string {
  return lines.map((line) => `M${plotX(line.from)} ${markY(line)}H${plotX(line.to)}`).join("");
}

/** One path for all run dots: lines without length, round at their ends. */
function dotsPath(runs: readonly RowMarkOf<"run">[]): string {
  return runs.map((run) => `M${plotX(run.at)} ${markY(run)}h0`).join("");
}

type BarMark = RowMarkOf<"bar">;

const isSolid = ({ encryption, comparable }: BarMark) => encryption === "none" && comparable;

/** One path for all solid bars of a tone; the rest are drawn one by one, because a stretched pattern would not be the same. */
function solidBars(bars: readonly BarMark[]): [tone: Tone, path: string][] {
  const paths = new Map<Tone, string>();
  for (const bar of bars.filter(isSolid)) {
    const top = markY(bar) - geometry.barHeight / 2;
    const path = `M${plotX(bar.from)} ${top}H${plotX(bar.to)}v${geometry.barHeight}H${plotX(bar.from)}z`;
    paths.set(bar.tone, (paths.get(bar.tone) ?? "") + path);
  }
  return [...paths];
}

function PatternBar({ bar }: { bar: BarMark }) {
  return (
    <rect
      className={bar.comparable ? "bar" : "bar not-comparable"}
      x={percent(bar.from)}
      y={markY(bar) - geometry.barHeight / 2}
      width={percent(bar.to - bar.from)}
      height={geometry.barHeight}
      fill={barFill(bar.tone, bar.encryption)}
    />
  );
}

function Point({ point }: { point: RowMarkOf<"point"> }) {
  const { at, shape, scale, cni, comparable, hollow } = point;
  const colour = cniColour(cni);
  const faint = comparable ? "" : " not-comparable";
  return (
    <svg x={percent(at)} y={markY(point)} overflow="visible">
      <path
        className={`mark${hollow ? " older" : ""}${faint}`}
        d={shapePath(shape, 0, 0, scale)}
        style={hollow ? { stroke: colour } : { fill: colour }}
      />
    </svg>
  );
}

/** Marks in percent of the plot's width, which need not be stretched. */
function FluidMarks({ marks }: { marks: readonly RowMark[] }) {
  return (
    <>
      {marksOfKind(marks, "point").map((point, index) => (
        <Point key={index} point={point} />
      ))}
      {marksOfKind(marks, "cut", "hole").map((words, index) => (
        <text
          key={index}
          className={words.kind}
          x={percent(words.at)}
          dx={words.gap}
          y={markY(words)}
          dy="0.35em"
          textAnchor={words.anchor}
        >
          {words.text}
        </text>
      ))}
    </>
  );
}

function StretchedMarks({ marks }: { marks: readonly RowMark[] }) {
  const [spans, ranges, runs] = [
    linesPath(marksOfKind(marks, "span")),
    linesPath(marksOfKind(marks, "range")),
    dotsPath(marksOfKind(marks, "run")),
  ];
  return (
    <>
      {solidBars(marksOfKind(marks, "bar")).map(([tone, path]) => (
        <path key={tone} className="bar" d={path} fill={toneColour(tone)} />
      ))}
      {spans && <path className="span" d={spans} />}
      {ranges && <path className="range" d={ranges} />}
      {runs && <path className="run-dots" d={runs} />}
    </>
  );
}

/** A vertical line through all rows. */
function Vertical({ at, className }: { at: number; className: string }) {
  return <line className={className} x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />;
}

/**
 * Paints a layout at any width without script: labels left, marks in SVG, figures right, ticks below. The server paints it, and every
 * change of the view repaints it: labels and figures are one text each with a line per row, so that a repaint touches few nodes.
 */
export const RowPlot = memo(function RowPlot({
  layout: { rows, ticks, unit, valueRoom, hidesValues, marks },
  description,
}: {
  layout: RowLayout;
  description: string;
}) {
  const height = rowsHeight(rows.length) - geometry.axisHeight;
  return (
    <div className={`row-plot values-${valueRoom}`} role="img" aria-label={description}>
      <div className="row-labels">{rows.map(({ label }) => label).join("\n")}</div>
      <svg className="plot" width="100%" height={height}>
        {ticks.map(({ at }, index) => (
          <Vertical key={index} className="grid" at={at} />
        ))}
        {marksOfKind(marks, "reference").map(({ at }) => (
          <Vertical key={at} className="reference" at={at} />
        ))}
        {marksOfKind(marks, "bar")
          .filter((bar) => !isSolid(bar))
          .map((bar) => (
            <PatternBar key={bar.row} bar={bar} />
          ))}
        <svg width="100%" height="100%" viewBox={`0 0 ${PLOT_UNITS} ${height}`} preserveAspectRatio="none">
          <StretchedMarks marks={marks} />
        </svg>
        <FluidMarks marks={marks} />
      </svg>
      <div className="row-figures">{hidesValues ? "" : rows.map(({ value }) => value).join("\n")}</div>
      <RowAxis ticks={ticks} unit={unit} />
    </div>
  );
});

/** The ticks below the rows, in a drawing of their own: they stay where they are when rows come and go. */
const RowAxis = memo(function RowAxis({ ticks, unit }: Pick<RowLayout, "ticks" | "unit">) {
  return (
    <svg className="row-axis" width="100%" height={geometry.axisHeight}>
      {ticks.map(({ at, text }, index) => (
        <text key={index} className="tick" x={percent(at)} y="14">
          {text}
        </text>
      ))}
      <text className="axis-unit" x="100%" y="29">
        {unit}
      </text>
    </svg>
  );
});
