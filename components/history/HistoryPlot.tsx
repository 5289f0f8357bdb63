import { shareLayout } from "@/lib/chart/share-layout";
import { historyHeading } from "@/lib/history/describe-history";
import { historySeries, type HistorySeries } from "@/lib/history/history-series";
import type { History } from "@/lib/history/select-history";
import { shapePath } from "@/lib/view/chart/shape-path";
import { RowPlot } from "@/components/chart/RowPlot";

function Legend({ series, isUdp }: { series: readonly HistorySeries[]; isUdp: boolean }) {
  return (
    <p className="legend">
      {series.map(({ key, label, ofLink, shape, isOlder }) => (
        <span key={key} className="legend-item">
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
            <path className={isOlder ? "mark older" : "mark"} d={shapePath(shape, 0, 0)} />
          </svg>
          {label} ({ofLink})
        </span>
      ))}
      A line is the range of the runs. ✻ The pods’ MTUs differ by more than a tenth.{" "}
      {isUdp && "UDP received while the test floods the link. The table has the losses."}
    </p>
  );
}

/** A row for each installation: the closest install of the older edition and the default one of the newer, painted without script. */
export function HistoryPlot({ history }: { history: History }) {
  const series = historySeries(history);
  return (
    <figure className="panel history-plot">
      <Legend series={series} isUdp={history.state.protocol === "udp"} />
      <RowPlot
        layout={shareLayout(history, series)}
        description={`${historyHeading(history)}. The table below has every figure.`}
      />
    </figure>
  );
}
