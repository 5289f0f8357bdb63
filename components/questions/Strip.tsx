import { stripLayout } from "@/lib/chart/strip-layout";
import type { DotPanel } from "@/lib/view/chart/dot-rows";
import { shapePath } from "@/lib/view/chart/shape-path";

const HEIGHT = 22;
const MIDDLE = 11;
/** About as wide as a line is on a page, without and with a label before it. */
const WIDTHS = { single: 280, labelled: 200 };
const DOT = 0.8;

const tenths = (length: number) => Math.round(length * 10) / 10;

/** The small chart of a finding: a line for each series, a dot for each install, all in one path. The words next to a line say its range. */
export function Strip({ panel, description }: { panel: DotPanel; description: string }) {
  const { lines, unit, end } = stripLayout(panel);
  const width = lines.length > 1 ? WIDTHS.labelled : WIDTHS.single;
  return (
    <div className={lines.length > 1 ? "strip" : "strip single"} role="img" aria-label={description}>
      {lines.map(({ label, shape, dots, span }) => (
        <div key={label} className="strip-line">
          {lines.length > 1 && <span>{label}</span>}
          <svg viewBox={`0 0 ${width} ${HEIGHT}`}>
            <line x2={width} y1={MIDDLE} y2={MIDDLE} />
            <path d={dots.map((at) => shapePath(shape, tenths(at * width), MIDDLE, DOT)).join("")} />
          </svg>
          <span>{span}</span>
        </div>
      ))}
      <div className="strip-axis">
        <span>0</span>
        <span>
          {end} {unit}
        </span>
      </div>
    </div>
  );
}
