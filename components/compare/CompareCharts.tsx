import { SeriesPlot } from "@/components/chart/SeriesPlot";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { compareExhibits } from "@/lib/questions/compare-summary";
import { exhibitPanel } from "@/lib/questions/exhibit";

interface CompareChartsProps {
  readonly dataset: Dataset;
  readonly variants: readonly Variant[];
}

/** A small chart for each figure that a choice is read from, with the ranges of the runs. */
export function CompareCharts({ dataset, variants }: CompareChartsProps) {
  return (
    <>
      <p className="legend">Dot: the median. Line: the range of the runs. The best is first.</p>
      <div className="compare-charts">
        {compareExhibits(dataset, variants).map((exhibit) => (
          <section key={exhibit.title}>
            <h2>{exhibit.title}</h2>
            <SeriesPlot panel={exhibitPanel(exhibit)} description={exhibit.title} />
          </section>
        ))}
      </div>
    </>
  );
}
