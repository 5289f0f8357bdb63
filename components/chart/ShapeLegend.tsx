import { shapePath } from "@/lib/view/chart/shape-path";
import type { DotSeries } from "@/lib/view/chart/dot-rows";

interface ShapeLegendProps {
  readonly series: readonly Pick<DotSeries, "label" | "shape">[];
  /** Whether the rows end with the figures of the series. */
  readonly figures?: boolean;
}

/** Which shape is which series. */
export function ShapeLegend({ series, figures }: ShapeLegendProps) {
  return (
    <p className="legend">
      {series.map(({ label, shape }) => (
        <span key={label} className="legend-item">
          <svg width="14" height="14" aria-hidden="true">
            <path className="mark" d={shapePath(shape, 7, 7)} />
          </svg>
          {label}
        </span>
      ))}
      <span className="legend-item">
        Thin lines: range of the runs.
        {figures && (
          <span className="figures-note">
            {" "}
            Figures at the right: {series.map(({ label }) => label).join(" / ")}.
          </span>
        )}
      </span>
    </p>
  );
}
