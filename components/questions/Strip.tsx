import { percent } from "@/components/chart/chart-theme";
import { stripLayout } from "@/lib/chart/strip-layout";
import type { DotPanel } from "@/lib/view/chart/dot-rows";
import { shapePath } from "@/lib/view/chart/shape-path";

const LINE = 22;
const MIDDLE = 11;

/** The small chart of a finding: a line for each series, a dot for each install. The words next to a line say its range. */
export function Strip({ panel, description }: { panel: DotPanel; description: string }) {
  const { lines, unit, end } = stripLayout(panel);
  return (
    <div className={lines.length > 1 ? "strip" : "strip single"} role="img" aria-label={description}>
      {lines.map(({ label, shape, dots, span }) => (
        <div key={label} className="strip-line">
          {lines.length > 1 && <span>{label}</span>}
          <svg width="100%" height={LINE}>
            <line x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
            {dots.map((at, index) => (
              <svg key={index} x={percent(at)} y={MIDDLE} overflow="visible">
                <path d={shapePath(shape, 0, 0, 0.8)} />
              </svg>
            ))}
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
