import { memo } from "react";
import {
  scatterLayout,
  type PointLabel as PointText,
  type PointMark,
  type ScatterLayout,
} from "@/lib/chart/scatter-layout";
import type { ScatterPanel } from "@/lib/view/chart/scatter-points";
import { mostTextWidth } from "@/lib/view/chart/text-width";
import { shapePath } from "@/lib/view/chart/shape-path";
import { cniColour, geometry, percent, PLOT_UNITS, plotX } from "./chart-theme";

/** The height of the plot itself. */
export const plotHeight = geometry.scatterHeight - geometry.axisHeight - geometry.scatterTop;
/** Below the plot's last pixel. */
export const plotBottom = geometry.scatterHeight - geometry.axisHeight;

/** A share of the plot's height from its top in pixels of the drawing. */
export function plotY(share: number): number {
  return geometry.scatterTop + share * plotHeight;
}

/** Plot widths in pixels for which texts are placed: those of a phone, and those of any wider page. */
const drawings = [
  { name: "narrow", widths: [180, 480] },
  { name: "wide", widths: [480, 1400] },
] as const;

function layoutFor(panel: ScatterPanel, widths: readonly [number, number]): ScatterLayout {
  return scatterLayout(panel, {
    height: plotHeight,
    widths,
    measure: (text) => mostTextWidth(text, geometry.labelSize),
  });
}

function drawnLayouts(panel: ScatterPanel) {
  return drawings.map(({ name, widths }) => ({ name, layout: layoutFor(panel, widths) }));
}

/** The layout that the page shows at a plot width. */
export function scatterLayoutAt(panel: ScatterPanel, plotWidth: number): ScatterLayout {
  const [narrow, wide] = drawings;
  return layoutFor(panel, plotWidth < wide.widths[0] ? narrow.widths : wide.widths);
}

/** The two run ranges of every point, as crosses in plot units. */
function rangesPath(points: readonly PointMark[]): string {
  return points
    .map((point) => {
      const across = `M${plotX(point.xRange[0])} ${plotY(point.y)}H${plotX(point.xRange[1])}`;
      return `${across}M${plotX(point.x)} ${plotY(point.yRange[0])}V${plotY(point.yRange[1])}`;
    })
    .join("");
}

/** A point's name or number; `x` and `y` are the point's. */
export function PointLabel({ label, x, y }: { label: PointText; x: number; y: number }) {
  const { leader, right, lower, anchor, text } = label;
  return (
    <>
      {leader && (
        <path
          className="leader"
          d={`M${x + leader.from.x} ${y + leader.from.y}L${x + leader.to.x} ${y + leader.to.y}`}
        />
      )}
      <text className="point-label" x={x + right} y={y + lower} dy="0.35em" textAnchor={anchor}>
        {text}
      </text>
    </>
  );
}

/** Below a scatter: the key of its numbers, and the points that exceed the scale. */
export function ScatterNotes({ panel }: { panel: ScatterPanel }) {
  const layouts = drawnLayouts(panel);
  const cut = layouts[0]?.layout.cut;
  return (
    <div className="scatter">
      {layouts.map(
        ({ name, layout: { key } }) =>
          key && (
            <p key={name} className={`scatter-key ${name}`}>
              {key}
            </p>
          ),
      )}
      {cut && <p className="legend">{cut}</p>}
    </div>
  );
}

function Grid({ xTicks, yTicks }: Pick<ScatterLayout, "xTicks" | "yTicks">) {
  return (
    <>
      {xTicks.map(({ at }) => (
        <line
          key={`x${at}`}
          className="grid"
          x1={percent(at)}
          x2={percent(at)}
          y1={geometry.scatterTop}
          y2={plotBottom}
        />
      ))}
      {yTicks.map(({ at }) => (
        <line key={`y${at}`} className="grid" x1="0" x2="100%" y1={plotY(at)} y2={plotY(at)} />
      ))}
    </>
  );
}

/** Two metrics against each other with both run ranges, painted without script. */
export const ScatterPlot = memo(function ScatterPlot({
  panel,
  description,
}: {
  panel: ScatterPanel;
  description: string;
}) {
  const layouts = drawnLayouts(panel);
  const [{ layout } = { layout: layoutFor(panel, drawings[0].widths) }] = layouts;
  const height = geometry.scatterHeight;
  return (
    <div className="scatter">
      <div className="scatter-plot" role="img" aria-label={description}>
        <svg width={geometry.scatterLeft} height={height}>
          {layout.yTicks.map(({ at, text }) => (
            <text key={at} className="y-tick" x={geometry.scatterLeft - 16} y={plotY(at)} dy="0.35em">
              {text}
            </text>
          ))}
        </svg>
        <svg className="plot" width="100%" height={height}>
          <Grid xTicks={layout.xTicks} yTicks={layout.yTicks} />
          <svg
            width="100%"
            height={height}
            viewBox={`0 0 ${PLOT_UNITS} ${height}`}
            preserveAspectRatio="none"
            overflow="visible"
          >
            <path className="range" d={rangesPath(layout.points)} />
          </svg>
          {layout.points.map((point, index) => (
            <svg key={point.key} x={percent(point.x)} y={plotY(point.y)} overflow="visible">
              <path
                className={point.comparable ? "mark" : "mark not-comparable"}
                d={shapePath(point.shape, 0, 0)}
                fill={cniColour(point.cni)}
              />
              {layouts.map(({ name, layout: { points } }) => {
                const label = points[index]?.label;
                return (
                  label && (
                    <g key={name} className={name}>
                      <PointLabel label={label} x={0} y={0} />
                    </g>
                  )
                );
              })}
            </svg>
          ))}
          {layout.xTicks.map(({ at, text }) => (
            <text key={at} className="tick" x={percent(at)} y={plotBottom + 14}>
              {text}
            </text>
          ))}
          <text className="axis-unit" x="100%" y={plotBottom + 29}>
            {layout.xLabel}
          </text>
          <text className="y-unit" x="0" y={geometry.scatterTop - 7}>
            {layout.yLabel}
          </text>
        </svg>
      </div>
    </div>
  );
});
