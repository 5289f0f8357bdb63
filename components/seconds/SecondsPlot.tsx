import type { Cni } from "@/lib/dataset/facts/dimensions";
import { position, tickText, type Axis } from "@/lib/view/chart/axis";
import type { SecondsPanel } from "@/lib/seconds/seconds-charts";
import { cniColour } from "@/components/chart/chart-theme";

/** The drawing's own units; it is scaled to the width of its panel. */
const size = { width: 340, height: 116, left: 46, right: 322, top: 8, bottom: 90 } as const;
const times = [0, 20, 40, 60] as const;

/** Where a moment stands: the omitted second is the one before 0. */
function timeX(seconds: number): number {
  return Number((size.left + ((seconds + 1) / 61) * (size.right - size.left)).toFixed(1));
}

function valueY(axis: Axis, value: number): number {
  return Number((size.bottom - position(axis, value) * (size.bottom - size.top)).toFixed(1));
}

/** A line through the middle of each second; broken where a second has no value. */
function linePath(axis: Axis, seconds: SecondsPanel["seconds"]): string {
  let path = "";
  seconds.forEach((value, index) => {
    if (value === null) return;
    const isJoined = index > 0 && seconds[index - 1] !== null;
    path += `${isJoined ? "L" : "M"}${timeX(index + 0.5)} ${valueY(axis, value)}`;
  });
  return path;
}

function ValueAxis({ axis }: { axis: Axis }) {
  const [low, high] = axis.domain;
  const ticks = axis.ticks.filter((tick) => tick === low || tick === high || tick === 0);
  return ticks.map((tick) => (
    <g key={tick}>
      <line className="grid" x1={size.left} x2={size.right} y1={valueY(axis, tick)} y2={valueY(axis, tick)} />
      <text className="y-tick" x={size.left - 5} y={valueY(axis, tick) + 4}>
        {tickText(tick)}
      </text>
    </g>
  ));
}

function Distribution({ panel, axis, cni }: { panel: SecondsPanel; axis: Axis; cni: Cni }) {
  const { distribution } = panel;
  if (!distribution) return null;
  const [start, end] = [timeX(0), timeX(60)];
  const top = valueY(axis, distribution.p95);
  const bottom = valueY(axis, distribution.p5);
  return (
    <>
      <rect
        className="band"
        x={start}
        y={top}
        width={end - start}
        height={Math.max(0.5, bottom - top)}
        fill={cniColour(cni)}
      />
      <path className="median" d={`M${start} ${valueY(axis, distribution.p50)}H${end}`} />
    </>
  );
}

/** The 60 seconds of one run, the omitted first one apart. */
export function SecondsPlot({ panel, axis, cni }: { panel: SecondsPanel; axis: Axis; cni: Cni }) {
  return (
    <svg
      className="seconds-plot"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={panel.description}
    >
      <rect
        className="omitted"
        x={timeX(-1)}
        y={size.top}
        width={timeX(0) - timeX(-1)}
        height={size.bottom - size.top}
      />
      <ValueAxis axis={axis} />
      <Distribution panel={panel} axis={axis} cni={cni} />
      <path className="seconds-line" d={linePath(axis, panel.seconds)} stroke={cniColour(cni)} />
      {panel.omitted !== null && (
        <circle className="omitted-mark" cx={timeX(-0.5)} cy={valueY(axis, panel.omitted)} r="2.5" />
      )}
      <text className="time-unit" x={size.width} y={size.bottom + 16}>
        s
      </text>
      {times.map((time) => (
        <text key={time} className="tick" x={timeX(time)} y={size.bottom + 16}>
          {time}
        </text>
      ))}
    </svg>
  );
}
