import { DotPlot } from "@/components/chart/DotPlot";
import { ShapeLegend } from "@/components/chart/ShapeLegend";
import { hidesFigures, type DotPanel } from "@/lib/view/chart/dot-rows";

/** The series of each row, with the key to their shapes where there are several. */
export function SeriesPlot({ panel, description }: { panel: DotPanel; description: string }) {
  return (
    <>
      {panel.series.length > 1 && <ShapeLegend series={panel.series} figures={!hidesFigures(panel)} />}
      {hidesFigures(panel) && (
        <p className="legend">
          UDP is what arrived while the test floods the link; the table has its losses.
        </p>
      )}
      <figure className="panel">
        <DotPlot panel={panel} description={description} />
      </figure>
    </>
  );
}
