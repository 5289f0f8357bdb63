import { memo } from "react";
import { position, tickText } from "@/lib/view/axis";
import { keyWords, leaderOf, placeTexts, type PointText, type ScatterTexts } from "@/lib/view/scatter-labels";
import { encryptionShapes } from "@/lib/view/dot-rows";
import { axisLabel, cutPointWords, type ScatterPanel } from "@/lib/view/scatter-points";
import { mostTextWidth } from "@/lib/view/text-width";
import { shapePath } from "@/lib/view/shape-path";
import { cniColour, geometry } from "./chart-theme";
import { percentX, PLOT_UNITS, plotX } from "./RowPlot";

/** The height of the plot itself. */
export const plotHeight = geometry.scatterHeight - geometry.axisHeight - geometry.topPad;

function yAt({ yAxis }: ScatterPanel, value: number): number {
  return geometry.topPad + (1 - position(yAxis, value)) * plotHeight;
}

/** The two run ranges of every point, as crosses. */
function rangesPath(panel: ScatterPanel): string {
  return panel.points
    .map(({ x, y, xRange, yRange }) => {
      const across = `M${plotX(panel.xAxis, xRange[0])} ${yAt(panel, y)}H${plotX(panel.xAxis, xRange[1])}`;
      return `${across}M${plotX(panel.xAxis, x)} ${yAt(panel, yRange[0])}V${yAt(panel, yRange[1])}`;
    })
    .join("");
}

/** Plot widths in pixels for which texts are placed: those of a phone, and those of any wider page. */
const drawings = [
  { name: "narrow", widths: [180, 480] },
  { name: "wide", widths: [480, 1400] },
] as const;

function textsFor(panel: ScatterPanel, widths: readonly [number, number]): ScatterTexts {
  return placeTexts(panel, {
    height: plotHeight,
    widths,
    measure: (text) => mostTextWidth(text, geometry.labelSize),
    cornerText: axisLabel(panel.yMetric, panel.yAxis),
  });
}

function drawnTexts(panel: ScatterPanel) {
  return drawings.map(({ name, widths }) => ({ name, texts: textsFor(panel, widths) }));
}

/** The texts that the drawn chart shows at a plot width. */
export function textsAt(panel: ScatterPanel, plotWidth: number): ScatterTexts {
  const [narrow, wide] = drawings;
  return textsFor(panel, plotWidth < wide.widths[0] ? narrow.widths : wide.widths);
}

/** A point's name or number at its place; `x` and `y` are the point's. */
export function PointLabel({ written: { text, place }, x, y }: { written: PointText; x: number; y: number }) {
  const leader = leaderOf(place);
  return (
    <>
      {leader && (
        <path
          className="leader"
          d={`M${x + leader.from.x} ${y + leader.from.y}L${x + leader.to.x} ${y + leader.to.y}`}
        />
      )}
      <text
        className="point-label"
        x={x + place.right}
        y={y + place.lower}
        dy="0.35em"
        textAnchor={place.anchor}
      >
        {text}
      </text>
    </>
  );
}

/** Below a scatter: the key of its numbers, and the points that exceed the scale. */
export function ScatterNotes({ panel }: { panel: ScatterPanel }) {
  const cut = cutPointWords(panel);
  return (
    <div className="scatter">
      {drawnTexts(panel).map(
        ({ name, texts }) =>
          texts.key.length > 0 && (
            <p key={name} className={`scatter-key ${name}`}>
              {keyWords(texts)}
            </p>
          ),
      )}
      {cut && <p className="legend">{cut}</p>}
    </div>
  );
}

/** Two metrics against each other with both run ranges, drawn without script. */
export const ScatterPlot = memo(function ScatterPlot({
  panel,
  description,
}: {
  panel: ScatterPanel;
  description: string;
}) {
  const { xAxis, yAxis, xMetric, yMetric, points } = panel;
  const height = geometry.scatterHeight;
  const bottom = height - geometry.axisHeight;
  const texts = drawnTexts(panel);
  return (
    <div className="scatter">
      <div className="scatter-plot" role="img" aria-label={description}>
        <svg width={geometry.scatterLeft} height={height}>
          {yAxis.ticks.map((tick) => (
            <text
              key={tick}
              className="y-tick"
              x={geometry.scatterLeft - 16}
              y={yAt(panel, tick)}
              dy="0.35em"
            >
              {tickText(tick)}
            </text>
          ))}
        </svg>
        <svg className="plot" width="100%" height={height}>
          {xAxis.ticks.map((tick) => (
            <line
              key={`x${tick}`}
              className="grid"
              x1={percentX(xAxis, tick)}
              x2={percentX(xAxis, tick)}
              y1={geometry.topPad}
              y2={bottom}
            />
          ))}
          {yAxis.ticks.map((tick) => (
            <line
              key={`y${tick}`}
              className="grid"
              x1="0"
              x2="100%"
              y1={yAt(panel, tick)}
              y2={yAt(panel, tick)}
            />
          ))}
          <svg
            width="100%"
            height={height}
            viewBox={`0 0 ${PLOT_UNITS} ${height}`}
            preserveAspectRatio="none"
            overflow="visible"
          >
            <path className="range" d={rangesPath(panel)} />
          </svg>
          {points.map((point, index) => (
            <svg key={point.key} x={percentX(xAxis, point.x)} y={yAt(panel, point.y)} overflow="visible">
              <path
                className={point.comparable ? "mark" : "mark not-comparable"}
                d={shapePath(encryptionShapes[point.encryption], 0, 0)}
                fill={cniColour(point.cni)}
              />
              {texts.map(({ name, texts: { points: written } }) => {
                const own = written[index];
                return (
                  own && (
                    <g key={name} className={name}>
                      <PointLabel written={own} x={0} y={0} />
                    </g>
                  )
                );
              })}
            </svg>
          ))}
          {xAxis.ticks.map((tick) => (
            <text key={tick} className="tick" x={percentX(xAxis, tick)} y={bottom + 14}>
              {tickText(tick)}
            </text>
          ))}
          <text className="axis-unit" x="100%" y={bottom + 29}>
            {axisLabel(xMetric, xAxis)}
          </text>
          <text className="y-unit" x="4" y={geometry.topPad + 10}>
            {axisLabel(yMetric, yAxis)}
          </text>
        </svg>
      </div>
    </div>
  );
});
