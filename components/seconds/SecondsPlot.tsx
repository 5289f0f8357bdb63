import { cniColour, geometry, percent, PLOT_UNITS, plotX } from "@/components/chart/chart-theme";
import { secondsLayout, type Point, type SecondsLayout } from "@/lib/chart/seconds-layout";
import type { Cni } from "@/lib/dataset/facts/dimensions";
import type { SecondsPanel } from "@/lib/seconds/seconds-charts";
import type { Axis } from "@/lib/view/chart/axis";

const { plot, axis: axisRoom, brush, top, right, left } = geometry.seconds;

function y(share: number): number {
  return Number((share * plot).toFixed(1));
}

function linePath(points: readonly Point[]): string {
  return `M${points.map((point) => `${plotX(point.x)} ${y(point.y)}`).join("L")}`;
}

function Distribution({ band, cni }: Pick<SecondsLayout, "band"> & { cni: Cni }) {
  if (!band) return null;
  return (
    <>
      <rect
        className="band"
        x={plotX(band.from)}
        y={y(band.top)}
        width={plotX(band.to - band.from)}
        height={Math.max(0.5, y(band.bottom) - y(band.top))}
        fill={cniColour(cni)}
      />
      <path className="median" d={`M${plotX(band.from)} ${y(band.median)}H${plotX(band.to)}`} />
    </>
  );
}

function Ticks({ ticks, times }: Pick<SecondsLayout, "ticks" | "times">) {
  return (
    <>
      {ticks.map(({ at, text }) => (
        <g key={at}>
          <line className="grid" x1="0" x2="100%" y1={y(at)} y2={y(at)} />
          <text className="y-tick" x="-5" y={y(at)} dy="0.35em">
            {text}
          </text>
        </g>
      ))}
      {times.map(({ at, text }) => (
        <text key={at} className="tick" x={percent(at)} y={plot + 16}>
          {text}
        </text>
      ))}
      <text className="time-unit" x="100%" dx={right} y={plot + 16}>
        s
      </text>
    </>
  );
}

/** The 60 seconds of one run at any width, the skipped first one apart; below them the room of the brush that Recharts brings. */
export function SecondsPlot({ panel, axis, cni }: { panel: SecondsPanel; axis: Axis; cni: Cni }) {
  const layout = secondsLayout(panel, axis);
  const { omitted, omittedPoint, lines } = layout;
  return (
    <div
      className="seconds-plot"
      role="img"
      aria-label={panel.description}
      style={{ padding: `${top}px ${right}px ${axisRoom + brush}px ${left}px` }}
    >
      <svg className="plot" width="100%" height={plot}>
        <rect
          className="omitted"
          x={percent(omitted.from)}
          width={percent(omitted.to - omitted.from)}
          height={plot}
        />
        <Ticks {...layout} />
        <svg width="100%" height={plot} viewBox={`0 0 ${PLOT_UNITS} ${plot}`} preserveAspectRatio="none">
          <Distribution band={layout.band} cni={cni} />
          <path className="seconds-line" d={lines.map(linePath).join("")} stroke={cniColour(cni)} />
        </svg>
        {omittedPoint && (
          <circle className="omitted-mark" cx={percent(omittedPoint.x)} cy={y(omittedPoint.y)} r="2.5" />
        )}
      </svg>
    </div>
  );
}
