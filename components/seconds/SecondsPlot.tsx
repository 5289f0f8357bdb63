import { cniColour } from "@/components/chart/chart-theme";
import { secondsLayout, type Point, type SecondsLayout } from "@/lib/chart/seconds-layout";
import type { Cni } from "@/lib/dataset/facts/dimensions";
import type { SecondsPanel } from "@/lib/seconds/seconds-charts";
import type { Axis } from "@/lib/view/chart/axis";

/** The drawing's own units; it is scaled to the width of its panel. */
const size = { width: 340, height: 116, left: 46, right: 322, top: 8, bottom: 90 } as const;

function x(share: number): number {
  return Number((size.left + share * (size.right - size.left)).toFixed(1));
}

function y(share: number): number {
  return Number((size.top + share * (size.bottom - size.top)).toFixed(1));
}

function linePath(points: readonly Point[]): string {
  return `M${points.map((point) => `${x(point.x)} ${y(point.y)}`).join("L")}`;
}

function ValueAxis({ ticks }: SecondsLayout) {
  return ticks.map(({ at, text }) => (
    <g key={at}>
      <line className="grid" x1={size.left} x2={size.right} y1={y(at)} y2={y(at)} />
      <text className="y-tick" x={size.left - 5} y={y(at) + 4}>
        {text}
      </text>
    </g>
  ));
}

function Distribution({ band, cni }: Pick<SecondsLayout, "band"> & { cni: Cni }) {
  if (!band) return null;
  const [start, end] = [x(band.from), x(band.to)];
  return (
    <>
      <rect
        className="band"
        x={start}
        y={y(band.top)}
        width={end - start}
        height={Math.max(0.5, y(band.bottom) - y(band.top))}
        fill={cniColour(cni)}
      />
      <path className="median" d={`M${start} ${y(band.median)}H${end}`} />
    </>
  );
}

/** The 60 seconds of one run, the skipped first one apart. */
export function SecondsPlot({ panel, axis, cni }: { panel: SecondsPanel; axis: Axis; cni: Cni }) {
  const layout = secondsLayout(panel, axis);
  const { omitted, omittedPoint, lines, times } = layout;
  return (
    <svg
      className="seconds-plot"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={panel.description}
    >
      <rect
        className="omitted"
        x={x(omitted.from)}
        y={size.top}
        width={x(omitted.to) - x(omitted.from)}
        height={size.bottom - size.top}
      />
      <ValueAxis {...layout} />
      <Distribution band={layout.band} cni={cni} />
      <path className="seconds-line" d={lines.map(linePath).join("")} stroke={cniColour(cni)} />
      {omittedPoint && (
        <circle className="omitted-mark" cx={x(omittedPoint.x)} cy={y(omittedPoint.y)} r="2.5" />
      )}
      <text className="time-unit" x={size.width} y={size.bottom + 16}>
        s
      </text>
      {times.map(({ at, text }) => (
        <text key={at} className="tick" x={x(at)} y={size.bottom + 16}>
          {text}
        </text>
      ))}
    </svg>
  );
}
